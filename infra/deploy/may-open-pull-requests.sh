#!/usr/bin/env bash
# Whether GitHub lets a workflow open pull requests: asks for one of the default branch to itself, which can never be made, and
# looks why it is refused. With GITHUB_REPOSITORY and GH_TOKEN as GitHub sets them. (The setting itself can only be read by an
# administrator.)
set -euo pipefail
branch=$(gh api "repos/$GITHUB_REPOSITORY" --jq .default_branch)
answer=$(gh api --method POST "repos/$GITHUB_REPOSITORY/pulls" \
  --field title='May a workflow open pull requests?' --field head="$branch" --field base="$branch" 2>&1) || true
if [[ $answer == *'not permitted'* ]]; then
  echo "::error::GitHub Actions is not permitted to create pull requests here. Settings, Actions, General, Workflow permissions: \"Allow GitHub Actions to create and approve pull requests\". An organisation may forbid it for all its repositories."
  exit 1
fi
