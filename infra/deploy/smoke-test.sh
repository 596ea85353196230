#!/usr/bin/env bash
# The smoke test of what deploy-application.sh has deployed: `smoke-test.sh FOLDER`, with the same environment, and siteUrl, apiUrl
# and storageName; with NIAB_SMOKE_CLIENT_ID and NIAB_SMOKE_CLIENT_SECRET, a client of the prediction API, it also makes a forecast.
set -euo pipefail
folder=$1
functions=$(az functionapp show --resource-group "$RESOURCE_GROUP" --name "$functionsName" \
  --query "defaultHostName || properties.defaultHostName" --output tsv)
api=()
if grep --quiet --no-messages --line-regexp api "$folder/apps"; then api=(--api "$apiUrl" --api-app "$apiName"); fi
node local/run.mjs infra/deploy/smoke-test.ts "$siteUrl" --functions "https://$functions" --version "$(cat "$folder/version")" \
  --built "$folder/static-web/dist" --package "$folder/dist/niab-functions.zip" --app "$functionsName" --storage "$storageName" \
  ${api[@]+"${api[@]}"}
