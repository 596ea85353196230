metadata description = 'The storage account of the data: raw pages, how the pipeline stands, its queues, the package of the site’s functions, the models of the forecasts, the tables of the prediction API, which browsers want to be told of the programme, what visitors contribute of their likes.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'account'
    meter: 'blob-stored'
    use: 'pages * pageMegabytes / 1000 * pageRetentionDays / days + packageGigabytes'
    why: 'Pages until they are deleted, and packages; a model of the forecasts a month is 0.13 GB a year'
  }
  {
    resource: 'account'
    meter: 'blob-writes'
    use: 'pages + statusWrites + publishedWrites + programmeWrites + executions * hostBlobOperations'
    why: 'A write a page, those of the status, of published weeks and of the programme; all of the host counted as writes, which are dearer than reads'
  }
  {
    resource: 'account'
    meter: 'blob-reads'
    use: 'pages * 3 + timerFirings + apiCalls + programmeReads + notifyMessages'
    why: 'Whether a page is there, Thursday’s copy, and reading it for the parser; each timer reads the status; each message to browsers the keys; what is published of the programme is read before it is written; a call of the prediction API reads a published week at the most'
  }
  {
    resource: 'account'
    meter: 'blob-writes'
    use: 'publicInstanceStarts * hostStartOperations + publicActiveMinutes * hostMinuteOperations'
    why: 'What the host writes when it starts and while it is up for visitors; all counted as writes'
  }
  {
    resource: 'account'
    meter: 'blob-reads'
    use: 'publicRequests + publicInstanceStarts + apiActiveMinutes / 5'
    why: 'The programme at each request at the most, the catalogue at a start; the prediction API looks every five minutes which model stands'
  }
  {
    resource: 'account'
    meter: 'queue-class-1'
    use: '(messages + notifyMessages) * 3'
    why: 'Sending, taking and deleting a message'
  }
  {
    resource: 'account'
    meter: 'queue-class-2'
    use: 'emptyQueuePolls'
    why: 'Looking at queues that are empty'
  }
  {
    resource: 'account'
    meter: 'table-stored'
    use: 'auditEvents * auditKilobytes / 1000000 * auditDays / days'
    why: 'The audit, until it is deleted; clients, lock-outs and rates are some kB'
  }
  {
    resource: 'account'
    meter: 'table-operations'
    use: 'auditEvents * 4 + sweepOperations + apiActiveMinutes * rateOperations'
    why: 'A token reads client and lock-out, clears it and is written down; a client’s calls of a minute are counted together; what is old is deleted. All as writes, which are not cheaper than reads'
  }
  {
    resource: 'account'
    meter: 'table-operations'
    use: 'subscriptionOperations'
    why: 'Who subscribes or goes, and whom each week is told: a row is read and marked'
  }
  {
    resource: 'account'
    meter: 'table-stored'
    use: 'likeSendings * 12 * likeKilobytes / 1000000'
    why: 'Likes that visitors contributed, for a year'
  }
  {
    resource: 'account'
    meter: 'table-operations'
    use: 'likeOperations'
    why: 'Likes are written, read for a training, and deleted after a year'
  }
]

@description('Name of the storage account, unique in the world.')
param name string

@description('Region of the account: that of the functions, so that no traffic between regions is paid.')
param location string

@description('Tags of the account.')
param tags object

@description('Days after which a raw page is deleted. What the model is trained on is in Cosmos DB; pages are kept so that a mended parser can read them again.')
@minValue(30)
param pageRetentionDays int

// As in shared/storage/queues/queues.ts. The host would make the poison queues itself, when it first needs one.
var queueNames = [
  'parse-page'
  'assemble-week'
  'build-features'
  'predict'
  'plan-programme'
  'record-actuals'
  'notify'
]

// As in shared/storage/pages/blob-page-store.ts.
var pagesContainer = 'pages'
var packageContainer = 'app-package'
// As in shared/storage/status/blob-status-store.ts: one small blob, from which a timer learns whether anything is due.
var statusContainer = 'status'
// As in shared/storage/published/blob-published-weeks.ts: what other applications read of each week.
var publishedContainer = 'published'
// As in shared/storage/catalogue/blob-catalogue-files.ts: editions of the catalogue of films, and which is served.
var catalogueContainer = 'catalogue'
// As in shared/storage/models/blob-model-files.ts: models of the forecasts, some 11 MB each, and which of them decides.
var modelsContainer = 'models'
// As in shared/storage/push/blob-vapid-keys.ts: the keys by which push services know the cinema. No other container is read with it.
var pushContainer = 'push'

// As in shared/storage/access/table-access-store.ts, shared/storage/push/table-subscription-store.ts and
// shared/storage/likes/table-contributed-likes-store.ts, which would make them themselves when they first write to one.
var tableNames = [
  'apiclients'
  'apilockouts'
  'apirates'
  'apiaudit'
  'subscriptions'
  'contributedlikes'
]

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    // No shared keys and no anonymous reading: whoever reads or writes has a role.
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 7 }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource pages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: blobs
  name: pagesContainer
  properties: { publicAccess: 'None' }
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: blobs
  name: packageContainer
  properties: { publicAccess: 'None' }
}

resource published 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: blobs
  name: publishedContainer
  properties: { publicAccess: 'None' }
}

resource catalogue 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: blobs
  name: catalogueContainer
  properties: { publicAccess: 'None' }
}

resource models 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: blobs
  name: modelsContainer
  properties: { publicAccess: 'None' }
}

resource push 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: blobs
  name: pushContainer
  properties: { publicAccess: 'None' }
}

resource status 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: blobs
  name: statusContainer
  properties: { publicAccess: 'None' }
}

// Pages alone are deleted. No cool tier on the way: at some megabytes a week, moving a page costs more than its place saves.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-old-pages'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${pagesContainer}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: pageRetentionDays } } }
          }
        }
      ]
    }
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-08-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-08-01' = [
  for queueName in queueNames: {
    parent: queueService
    name: queueName
  }
]

resource poisonQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-08-01' = [
  for queueName in queueNames: {
    parent: queueService
    name: '${queueName}-poison'
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-08-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-08-01' = [
  for tableName in tableNames: {
    parent: tableService
    name: tableName
  }
]

@description('Name of the storage account.')
output name string = account.name

@description('Name of the container that holds the status, which tells from outside whether timers go off.')
output statusContainer string = status.name

@description('Name of the container with what other applications read of each week.')
output publishedContainer string = published.name

@description('Name of the container with the editions of the catalogue of films.')
output catalogueContainer string = catalogue.name

@description('Name of the container with the models of the forecasts.')
output modelsContainer string = models.name

@description('Address of the container that holds the package of the functions.')
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${packages.name}'
