using 'main.bicep'

// Who operates it is not in the repository: variables of the GitHub environment, or of the operator's shell.
param environmentName = 'prod'
param operatorsGroupName = readEnvironmentVariable('NIAB_OPERATORS_GROUP_NAME')
param operatorsGroupId = readEnvironmentVariable('NIAB_OPERATORS_GROUP_ID')
param operatorEmail = readEnvironmentVariable('NIAB_OPERATOR_EMAIL')
param contact = readEnvironmentVariable('NIAB_CONTACT')
param budgetStartDate = readEnvironmentVariable('NIAB_BUDGET_START')
param watcherPrincipalId = readEnvironmentVariable('NIAB_WATCHER_PRINCIPAL_ID', '')
param recommendersPrincipalId = readEnvironmentVariable('NIAB_RECOMMENDERS_PRINCIPAL_ID', '')
param trainingPrincipalId = readEnvironmentVariable('NIAB_TRAINING_PRINCIPAL_ID', '')

// The manager is never without a programme: the excess is paid, and a budget tells of it. There is no way back.
param freeLimitExhaustionBehavior = 'BillOverUsage'
// The one free account of the subscription.
param cosmosCapacity = 'free-tier'
