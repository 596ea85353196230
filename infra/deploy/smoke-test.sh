#!/usr/bin/env bash
# The smoke test of what deploy-application.sh has deployed: `smoke-test.sh FOLDER`, with the same environment, and siteUrl and
# storageName.
set -euo pipefail
folder=$1
functions=$(az functionapp show --resource-group "$RESOURCE_GROUP" --name "$functionsName" \
  --query "defaultHostName || properties.defaultHostName" --output tsv)
node local/run.mjs infra/deploy/smoke-test.ts "$siteUrl" --functions "https://$functions" --version "$(cat "$folder/version")" \
  --built "$folder/static-web/dist" --package "$folder/dist/niab-functions.zip" --app "$functionsName" --storage "$storageName"
