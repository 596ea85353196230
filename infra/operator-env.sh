# Sourced, not run: `. infra/operator-env.sh RESOURCE_GROUP` points the commands of package.json (replay-poison, catch-up,
# backfill, migrate …) of this shell at an environment in Azure. Needs "az login" as a member of the operators' group.
# Empty values take back what local.settings.example.json sets for one machine.
niab_outputs=$(az deployment group list --resource-group "$1" --output json --query \
  "sort_by([?starts_with(name, 'niab') && properties.provisioningState == 'Succeeded'], &properties.timestamp)[-1].properties.outputs")
niab_output() {
  printf '%s' "$niab_outputs" | node -p "JSON.parse(require('fs').readFileSync(0, 'utf8'))['$1'].value"
}
export RESOURCE_GROUP="$1"
export functionsName apiName apiUrl siteName siteUrl sqlServer sqlDatabase identityName identityClientId keyVaultName storageName
functionsName=$(niab_output functionsName)
apiName=$(niab_output apiName)
apiUrl=$(niab_output apiUrl)
siteName=$(niab_output siteName)
siteUrl=$(niab_output siteUrl)
sqlServer=$(niab_output sqlServer)
sqlDatabase=$(niab_output sqlDatabase)
identityName=$(niab_output identityName)
identityClientId=$(niab_output identityClientId)
keyVaultName=$(niab_output keyVaultName)
storageName=$(niab_output storageName)
export AzureWebJobsStorage="" NIAB_STORAGE_ACCOUNT="" AzureWebJobsStorage__accountName NIAB_COSMOS_ENDPOINT NIAB_REQUESTS_A_WEEK
AzureWebJobsStorage__accountName="$storageName"
NIAB_COSMOS_ENDPOINT=$(niab_output cosmosEndpoint)
export NIAB_KEY_VAULT="${keyVaultName:+https://$keyVaultName.vault.azure.net}"
NIAB_REQUESTS_A_WEEK=$(niab_output requestsAWeek)
insightsName=$(niab_output insightsName)
# `logs QUERY`: what the functions have logged, by a query in Kusto's language.
logs() {
  az monitor app-insights query --app "$insightsName" --resource-group "$RESOURCE_GROUP" --analytics-query "$1" --output table
}
# `with_database COMMAND …`: a command that needs the database, while the firewall lets this machine in.
with_database() {
  node local/run.mjs infra/deploy/with-open-firewall.ts "$@"
}
export NIAB_AUTH=static-web-apps NIAB_SITES_BASE_URL="" NIAB_POLITE_MIN_MS=2000 NIAB_POLITE_MAX_MS=5000 NIAB_CLAIM_SECONDS=120
export NIAB_SQL_SERVER="$sqlServer" NIAB_SQL_DATABASE="$sqlDatabase"
echo "This shell works on $siteUrl."
