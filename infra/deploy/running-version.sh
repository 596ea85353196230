#!/usr/bin/env bash
# `running-version.sh`: prints the version that the site's functions are now, or nothing when they do not tell. Needs "az login"
# and RESOURCE_GROUP. Works before the templates are deployed, so that it can be asked what there is to go back to.
set -euo pipefail
site=$(az staticwebapp list --resource-group "$RESOURCE_GROUP" --query '[0].defaultHostname' --output tsv)
if [ -z "$site" ] || [ "$site" = None ]; then exit 0; fi
# The first request starts an instance.
answer=$(curl --silent --fail --max-time 45 --retry 3 --retry-all-errors "https://$site/api/health" || true)
printf '%s' "$answer" | jq --raw-output '.version // empty' 2> /dev/null || true
