metadata description = 'Cosmos DB: the analytical store. Sign-in by Microsoft Entra alone; keys are switched off.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'account'
    meter: 'cosmos-requests'
    use: 'cosmosRequests'
    when: 'isServerless'
    why: 'Each request is charged'
  }
  {
    resource: 'account'
    meter: 'cosmos-throughput'
    use: '10 * hours'
    when: '!isServerless'
    why: '1,000 RU/s, always there'
  }
  {
    resource: 'account'
    meter: 'cosmos-stored'
    use: 'cosmosGigabytes'
    grantWhen: '!isServerless'
    why: 'Films, features, forecasts, results, announced shows, parsed pages, forecasts given'
  }
]

@description('Name of the account, unique in the world.')
param name string

@description('Name of the database.')
param databaseName string

@description('Region of the account.')
param location string

@description('Tags of the account.')
param tags object

@description('`free-tier`: 1,000 RU/s and 25 GB without charge, for one account of a subscription. `serverless`: each request is paid. An account keeps what it began with.')
@allowed(['free-tier', 'serverless'])
param capacity string

var isServerless = capacity == 'serverless'

// As in shared/storage/analytical/collections.ts.
var containerNames = [
  'parsed-pages'
  'films'
  'features'
  'forecasts'
  'actuals'
  'shows'
  'reports'
  'drift'
]
// As there too: the forecasts that other applications were given, for 400 days. Model and data are watched by thirteen weeks and
// against the year before.
var givenForecastsContainer = 'given-forecasts'
var givenForecastsSeconds = 34560000

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    enableFreeTier: !isServerless
    capabilities: isServerless ? [{ name: 'EnableServerless' }] : []
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    // Seven days of restoring to any second are free of charge.
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-10-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: { id: databaseName }
    // Shared by the containers; as much as the free tier gives.
    options: isServerless ? {} : { throughput: 1000 }
  }
}

resource containers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-10-15' = [
  for containerName in containerNames: {
    parent: database
    name: containerName
    properties: {
      resource: {
        id: containerName
        // No time to live: what the sites once said of films, results and shows cannot be fetched again, and a forecast is judged years later.
        partitionKey: { kind: 'Hash', paths: ['/week'], version: 2 }
        // Queries ask for ranges of weeks and for nothing else; each further index would be paid at each write.
        indexingPolicy: {
          indexingMode: 'consistent'
          automatic: true
          includedPaths: [{ path: '/week/?' }]
          excludedPaths: [{ path: '/*' }]
        }
      }
    }
  }
]

resource givenForecasts 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-10-15' = {
  parent: database
  name: givenForecastsContainer
  properties: {
    resource: {
      id: givenForecastsContainer
      defaultTtl: givenForecastsSeconds
      partitionKey: { kind: 'Hash', paths: ['/week'], version: 2 }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [{ path: '/week/?' }]
        excludedPaths: [{ path: '/*' }]
      }
    }
  }
}

@description('Name of the account.')
output name string = account.name

@description('Address of the account, as the setting NIAB_COSMOS_ENDPOINT holds it.')
output endpoint string = account.properties.documentEndpoint

@description('Name of the container of the forecasts that were given, the only one that the prediction API writes.')
output givenForecastsContainer string = givenForecasts.name

@description('Name of the database.')
output databaseName string = database.name
