#!/usr/bin/env bash
# `running-version.sh`: prints the version that the site's functions are now (the prediction API is deployed with them), or nothing when they do not tell. Needs "az login"
# and RESOURCE_GROUP. Works before the templates are deployed, so that it can be asked what there is to go back to.
set -euo pipefail
site=$(az staticwebapp list --resource-group "$RESOURCE_GROUP" --query '[0].defaultHostname' --output tsv)
if [ -z "$site" ] || [ "$site" = None ]; then exit 0; fi
# The first request starts an instance.
answer=$(curl --silent --fail --max-time 45 --retry 3 --retry-all-errors "https://$site/api/health" || true)
version=$(printf '%s' "$answer" | node --print "JSON.parse(require('fs').readFileSync(0, 'utf8')).version" 2> /dev/null || true)
if [[ $version =~ ^[0-9a-f]{7,40}(-dirty)?$ ]]; then echo "$version"; fi
