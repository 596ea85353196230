metadata description = 'A storage account for the host of the prediction API alone: its leases and its package. Whoever may write the package of the site’s app runs code as that app; so the app that anybody may ask has no right to the account with that package.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'account'
    meter: 'blob-stored'
    use: 'packageGigabytes'
    why: 'Packages'
  }
  {
    resource: 'account'
    meter: 'blob-writes'
    use: 'apiInstanceStarts * hostStartOperations + apiActiveMinutes * hostMinuteOperations'
    why: 'What the host writes when it starts and while it is up; all counted as writes, which are dearer than reads'
  }
]

@description('Name of the storage account, unique in the world.')
param name string

@description('Region of the account: that of the app.')
param location string

@description('Tags of the account.')
param tags object

// As in modules/storage.bicep, for the site's app.
var packageContainer = 'app-package'

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
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
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: blobs
  name: packageContainer
  properties: { publicAccess: 'None' }
}

@description('Name of the storage account.')
output name string = account.name

@description('Address of the container that holds the package of the app.')
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${packages.name}'
