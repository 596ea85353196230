metadata description = 'Who may do what with the data: roles instead of keys, for the functions of the site and for the operators. What the prediction API may: api-rbac.bicep. Rights to the secrets are given beside them (key-vault.bicep).'

@description('Object id of the identity of the functions.')
param functionsPrincipalId string

@description('Object id of the Microsoft Entra group of the operators, who replay messages and restore data from their own machine.')
param operatorsGroupId string

@description('Name of the storage account.')
param storageName string

@description('Name of its container with the status.')
param statusContainer string

@description('Object id of the identity that looks from outside, once a day, whether the timers go off; empty: none.')
param watcherPrincipalId string

@description('Object id of the identity of the scheduled workflow that trains the recommenders; empty: none.')
param recommendersPrincipalId string

@description('Object id of the identity of the scheduled workflow that trains the model of the forecasts; empty: none.')
param trainingPrincipalId string

@description('Name of the container with the models of the forecasts.')
param modelsContainer string

@description('Name of the container with the catalogue of films and the recommenders’ models.')
param catalogueContainer string

@description('Name of the Cosmos DB account.')
param cosmosName string

@description('Name of Application Insights.')
param insightsName string

var principals = [
  { id: functionsPrincipalId, type: 'ServicePrincipal' }
  { id: operatorsGroupId, type: 'Group' }
]

// Storage Blob Data Owner: pages and package, and what the Functions host asks for in its own account (leases, keys).
var storageBlobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
// Storage Blob Data Reader: reading the status, from which an identity without any other right sees that the timers go off.
var storageBlobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
// Storage Blob Data Contributor: reading the catalogue and storing models, without a right to the account itself.
var storageBlobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
// Storage Queue Data Contributor: reading and writing messages, and making a poison queue.
var storageQueueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
// Storage Table Data Contributor: the host writes its diagnostic events to a table; operators make and revoke clients of the API; the site keeps who wants to be told and what visitors contribute, and deletes what is old.
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

// Storage Table Data Reader: whoever trains reads contributed likes, and neither adds any nor takes any away.
var storageTableDataReader = '76199698-9eea-4c19-bc75-cec21354c6b6'
// Monitoring Metrics Publisher: sending telemetry to Application Insights.
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
// Cosmos DB Built-in Data Contributor: documents, no keys and no containers. A role of the account itself, not of Azure.
var cosmosDataContributor = '00000000-0000-0000-0000-000000000002'

resource storage 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: storageName
}

resource status 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  name: '${storageName}/default/${statusContainer}'
}

resource catalogue 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  name: '${storageName}/default/${catalogueContainer}'
}

resource models 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  name: '${storageName}/default/${modelsContainer}'
}

// As in shared/storage/likes: what visitors contribute to the training.
resource likes 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-08-01' existing = {
  name: '${storageName}/default/contributedlikes'
}

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' existing = {
  name: cosmosName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource blobRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principal in principals: {
    scope: storage
    name: guid(storage.id, principal.id, storageBlobDataOwner)
    properties: {
      principalId: principal.id
      principalType: principal.type
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataOwner)
    }
  }
]

resource queueRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principal in principals: {
    scope: storage
    name: guid(storage.id, principal.id, storageQueueDataContributor)
    properties: {
      principalId: principal.id
      principalType: principal.type
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageQueueDataContributor)
    }
  }
]

resource tableRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principal in principals: {
    scope: storage
    name: guid(storage.id, principal.id, storageTableDataContributor)
    properties: {
      principalId: principal.id
      principalType: principal.type
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
    }
  }
]

resource watcherRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (watcherPrincipalId != '') {
  scope: status
  name: guid(status.id, watcherPrincipalId, storageBlobDataReader)
  properties: {
    principalId: watcherPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataReader)
  }
}

resource modelsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (recommendersPrincipalId != '') {
  scope: catalogue
  name: guid(catalogue.id, recommendersPrincipalId, storageBlobDataContributor)
  properties: {
    principalId: recommendersPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataContributor)
  }
}

// Which model decides is a blob of the same container: a role of blobs cannot part them, so the workflow's code alone keeps to the challenger.
resource trainingRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (trainingPrincipalId != '') {
  scope: models
  name: guid(models.id, trainingPrincipalId, storageBlobDataContributor)
  properties: {
    principalId: trainingPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataContributor)
  }
}

resource likesRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (recommendersPrincipalId != '') {
  scope: likes
  name: guid(likes.id, recommendersPrincipalId, storageTableDataReader)
  properties: {
    principalId: recommendersPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataReader)
  }
}

resource telemetryRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, functionsPrincipalId, monitoringMetricsPublisher)
  properties: {
    principalId: functionsPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

resource documentRoles 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-10-15' = [
  for principal in principals: {
    parent: cosmos
    name: guid(cosmos.id, principal.id, cosmosDataContributor)
    properties: {
      principalId: principal.id
      roleDefinitionId: '${cosmos.id}/sqlRoleDefinitions/${cosmosDataContributor}'
      scope: cosmos.id
    }
  }
]
