#!/usr/bin/env bash
# `roll-back.sh VERSION`: puts the package of a commit back: functions of both apps, and pages with their own routes. Takes the package that
# CD has kept, or builds it from the commit once more, which gives the same. With the environment of deploy-application.sh,
# and siteUrl, apiUrl and storageName; GITHUB_REPOSITORY and GH_TOKEN as GitHub sets them.
set -euo pipefail
version=${1:-}
if ! [[ $version =~ ^[0-9a-f]{40}$ ]]; then
  echo "::error::There is no earlier package to go back to: the functions told no commit, but '$version'."
  exit 1
fi

run=$(gh run list --workflow cd.yml --commit "$version" --status success --limit 1 --json databaseId --jq '.[0].databaseId // empty')
rm -rf before
if [ -z "$run" ] || ! gh run download "$run" --name niab --dir before || [ "$(cat before/version)" != "$version" ]; then
  echo "Its package is kept no more; it is built from the commit."
  rm -rf before before-source
  mkdir before-source
  gh api "repos/$GITHUB_REPOSITORY/tarball/$version" > before-source.tar.gz
  tar --extract --gzip --strip-components 1 --directory before-source --file before-source.tar.gz
  folder=$PWD/before
  (cd before-source && NIAB_VERSION=$version node local/run.mjs infra/deploy/build-package.ts "$folder")
fi

infra/deploy/deploy-application.sh before
infra/deploy/smoke-test.sh before
echo "::warning::The environment is back on version $version."
