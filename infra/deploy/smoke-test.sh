#!/usr/bin/env bash
# The smoke test of what deploy-application.sh has deployed: `smoke-test.sh FOLDER [--version V]`, with the same environment.
set -euo pipefail
folder=$1
shift
functions=$(az functionapp show --resource-group "$RESOURCE_GROUP" --name "$functionsName" \
  --query "defaultHostName || properties.defaultHostName" --output tsv)
node local/run.mjs infra/deploy/smoke-test.ts "$siteUrl" --functions "https://$functions" \
  --built "$folder/static-web/dist" --package "$folder/dist/niab-functions.zip" --app "$functionsName" "$@"
