#!/usr/bin/env bash
# Deploys what CD has built: `deploy-application.sh FOLDER`, signed in to Azure, with RESOURCE_GROUP and the outputs of
# main.bicep (functionsName, siteName) in the environment.
set -euo pipefail
folder=$1

# Everything is in the package already: nothing is to be built there.
az functionapp deployment source config-zip --resource-group "$RESOURCE_GROUP" --name "$functionsName" \
  --src "$folder/dist/niab-functions.zip" --build-remote false --timeout 600 --output none

# The token is made by Azure, lives in this process and is kept nowhere.
SWA_CLI_DEPLOYMENT_TOKEN=$(az staticwebapp secrets list --resource-group "$RESOURCE_GROUP" --name "$siteName" \
  --query properties.apiKey --output tsv)
export SWA_CLI_DEPLOYMENT_TOKEN
if [ -n "${GITHUB_ACTIONS:-}" ]; then echo "::add-mask::$SWA_CLI_DEPLOYMENT_TOKEN"; fi
npx swa deploy "$folder/static-web/dist" --env production --no-use-keychain
