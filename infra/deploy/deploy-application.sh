#!/usr/bin/env bash
# Deploys what build-package.ts has laid out: `deploy-application.sh FOLDER`, signed in to Azure, with RESOURCE_GROUP and the
# outputs of main.bicep (functionsName, apiName, siteName) in the environment.
set -euo pipefail
folder=$(cd "$1" && pwd)
pages=$folder/static-web/dist
if [ ! -f "$pages/staticwebapp.config.json" ]; then
  echo "$pages holds no staticwebapp.config.json: without its routes everybody could call the API." >&2
  exit 1
fi

# `deploy_functions APP`: the one package, of which each app takes its own functions (the setting NIAB_APP). Everything is in it
# already: nothing is to be built there. At its end the command asks the host for its status with the master key, which
# modules/access.bicep lets through. Should the sign-in in front of the site's host turn it away all the same, the package is there
# nevertheless, and the smoke test decides.
deploy_functions() {
  local said
  if ! said=$(az functionapp deployment source config-zip --resource-group "$RESOURCE_GROUP" --name "$1" \
    --src "$folder/dist/niab-functions.zip" --build-remote false --timeout 600 --output none 2>&1); then
    echo "$said" >&2
    if [[ $said != *'Deployment was successful but the app appears to be unhealthy'* ]]; then exit 1; fi
    echo "::warning::The status of the host of $1 was not answered (infra/FIRST-RUN.md, step 6); the smoke test decides."
  fi
}
deploy_functions "$functionsName"
# A package from before there were two apps would run the site's functions there, timers and all.
if grep --quiet --no-messages --line-regexp api "$folder/apps"; then
  deploy_functions "$apiName"
else
  echo "::warning::This package has no prediction API in it: $apiName keeps the one that it has."
fi

# The token is made by Azure, lives in this process and is kept nowhere.
SWA_CLI_DEPLOYMENT_TOKEN=$(az staticwebapp secrets list --resource-group "$RESOURCE_GROUP" --name "$siteName" \
  --query properties.apiKey --output tsv)
export SWA_CLI_DEPLOYMENT_TOKEN
if [ -n "${GITHUB_ACTIONS:-}" ]; then echo "::add-mask::$SWA_CLI_DEPLOYMENT_TOKEN"; fi
# Routes, roles and headers of the package; without the last option those of the checkout would be taken.
npx swa deploy "$pages" --env production --no-use-keychain --swa-config-location "$pages"
