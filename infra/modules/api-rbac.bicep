metadata description = 'What the prediction API may do, the app that anybody may ask: all with the storage of its own host; of the data, read published weeks, the catalogue of films, the models of the forecasts and the analytical store, write what it has forecast, and use its tables. No queue, no page, no package of the site’s app; in the database it is no user.'

@description('Object id of the identity of the prediction API.')
param principalId string

@description('Name of the storage account of its host.')
param hostStorageName string

@description('Name of the storage account with the data.')
param storageName string

@description('Name of the container with what other applications read of each week.')
param publishedContainer string

@description('Name of the container with the editions of the catalogue of films.')
param catalogueContainer string

@description('Name of the container with the models of the forecasts.')
param modelsContainer string

@description('Name of the Cosmos DB account.')
param cosmosName string

@description('Name of the database there.')
param cosmosDatabase string

@description('Name of its container of the forecasts that other applications were given.')
param givenForecastsContainer string

@description('Name of Application Insights.')
param insightsName string

// Storage Blob Data Owner, Storage Table Data Contributor: package, leases and diagnostic events of the host, in its own account.
var storageBlobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
// Storage Blob Data Reader: published weeks, which the pipeline writes, the catalogue, and the models.
var storageBlobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
// Monitoring Metrics Publisher: sending telemetry to Application Insights.
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
// Cosmos DB Built-in Data Reader and Data Contributor: documents. Roles of the account itself, not of Azure.
var cosmosDataReader = '00000000-0000-0000-0000-000000000001'
var cosmosDataContributor = '00000000-0000-0000-0000-000000000002'

resource hostStorage 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: hostStorageName
}

resource published 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  name: '${storageName}/default/${publishedContainer}'
}

resource catalogue 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  name: '${storageName}/default/${catalogueContainer}'
}

resource models 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' existing = {
  name: '${storageName}/default/${modelsContainer}'
}

resource clients 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-08-01' existing = {
  name: '${storageName}/default/apiclients'
}

resource lockouts 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-08-01' existing = {
  name: '${storageName}/default/apilockouts'
}

resource rates 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-08-01' existing = {
  name: '${storageName}/default/apirates'
}

resource audit 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-08-01' existing = {
  name: '${storageName}/default/apiaudit'
}

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' existing = {
  name: cosmosName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource hostBlobRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostStorage
  name: guid(hostStorage.id, principalId, storageBlobDataOwner)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataOwner)
  }
}

resource hostTableRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostStorage
  name: guid(hostStorage.id, principalId, storageTableDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

// Of one container. Another that the API shall write gets an assignment of its own, of Storage Blob Data Contributor and of that
// container alone: with a role of the account it could write the package of the site's app.
resource publishedRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: published
  name: guid(published.id, principalId, storageBlobDataReader)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataReader)
  }
}

// Likewise of one container: whoever loads the catalogue writes it.
resource catalogueRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: catalogue
  name: guid(catalogue.id, principalId, storageBlobDataReader)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataReader)
  }
}

// Likewise of one container: operators upload and promote the models.
resource modelsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: models
  name: guid(models.id, principalId, storageBlobDataReader)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataReader)
  }
}

// Of four tables, as in shared/storage/access/table-access-store.ts. What visitors have left is in others, which this identity does not read.
resource clientsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: clients
  name: guid(clients.id, principalId, storageTableDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource lockoutsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: lockouts
  name: guid(lockouts.id, principalId, storageTableDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource ratesRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: rates
  name: guid(rates.id, principalId, storageTableDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource auditRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: audit
  name: guid(audit.id, principalId, storageTableDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource telemetryRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, monitoringMetricsPublisher)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

resource readingRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-10-15' = {
  parent: cosmos
  name: guid(cosmos.id, principalId, cosmosDataReader)
  properties: {
    principalId: principalId
    roleDefinitionId: '${cosmos.id}/sqlRoleDefinitions/${cosmosDataReader}'
    scope: cosmos.id
  }
}

// Of one container: what films, features and results are stays the pipeline's word.
resource writingRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-10-15' = {
  parent: cosmos
  name: guid(cosmos.id, principalId, cosmosDataContributor, givenForecastsContainer)
  properties: {
    principalId: principalId
    roleDefinitionId: '${cosmos.id}/sqlRoleDefinitions/${cosmosDataContributor}'
    scope: '${cosmos.id}/dbs/${cosmosDatabase}/colls/${givenForecastsContainer}'
  }
}
