#!/usr/bin/env bash
# Deploys what build-package.ts has laid out: `deploy-application.sh FOLDER`, signed in to Azure, with RESOURCE_GROUP and the
# outputs of main.bicep (functionsName, siteName) in the environment.
set -euo pipefail
folder=$(cd "$1" && pwd)
pages=$folder/static-web/dist
if [ ! -f "$pages/staticwebapp.config.json" ]; then
  echo "$pages holds no staticwebapp.config.json: without its routes everybody could call the API." >&2
  exit 1
fi

# Everything is in the package already: nothing is to be built there. The command then asks the host for its status with the
# master key and fails unless it is answered, which modules/access.bicep lets it be.
az functionapp deployment source config-zip --resource-group "$RESOURCE_GROUP" --name "$functionsName" \
  --src "$folder/dist/niab-functions.zip" --build-remote false --timeout 600 --output none

# The token is made by Azure, lives in this process and is kept nowhere.
SWA_CLI_DEPLOYMENT_TOKEN=$(az staticwebapp secrets list --resource-group "$RESOURCE_GROUP" --name "$siteName" \
  --query properties.apiKey --output tsv)
export SWA_CLI_DEPLOYMENT_TOKEN
if [ -n "${GITHUB_ACTIONS:-}" ]; then echo "::add-mask::$SWA_CLI_DEPLOYMENT_TOKEN"; fi
# Routes, roles and headers of the package; without the last option those of the checkout would be taken.
npx swa deploy "$pages" --env production --no-use-keychain --swa-config-location "$pages"
