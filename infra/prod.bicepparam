using 'main.bicep'

// Who operates it is not in the repository: variables of the GitHub environment, or of the operator's shell.
param environmentName = 'prod'
param operatorsGroupName = readEnvironmentVariable('NIAB_OPERATORS_GROUP_NAME')
param operatorsGroupId = readEnvironmentVariable('NIAB_OPERATORS_GROUP_ID')
param operatorEmail = readEnvironmentVariable('NIAB_OPERATOR_EMAIL')
param contact = readEnvironmentVariable('NIAB_CONTACT')
param budgetStartDate = readEnvironmentVariable('NIAB_BUDGET_START')

// The one free account of the subscription.
param cosmosCapacity = 'free-tier'
