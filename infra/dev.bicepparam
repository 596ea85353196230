using 'main.bicep'

param environmentName = 'dev'
param operatorsGroupName = readEnvironmentVariable('NIAB_OPERATORS_GROUP_NAME')
param operatorsGroupId = readEnvironmentVariable('NIAB_OPERATORS_GROUP_ID')
param operatorEmail = readEnvironmentVariable('NIAB_OPERATOR_EMAIL')
param contact = readEnvironmentVariable('NIAB_CONTACT')
param budgetStartDate = readEnvironmentVariable('NIAB_BUDGET_START')
param watcherPrincipalId = readEnvironmentVariable('NIAB_WATCHER_PRINCIPAL_ID', '')
param recommendersPrincipalId = readEnvironmentVariable('NIAB_RECOMMENDERS_PRINCIPAL_ID', '')
param trainingPrincipalId = readEnvironmentVariable('NIAB_TRAINING_PRINCIPAL_ID', '')

// Nobody decides by it: it may sleep until the next month.
param freeLimitExhaustionBehavior = 'AutoPause'
// The free account of the subscription is production's.
param cosmosCapacity = 'serverless'
param pageRetentionDays = 30
