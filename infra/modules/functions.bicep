metadata description = 'A Functions app on Flex Consumption, of a plan of its own: the site’s (pipeline and HTTP API), or that of the prediction API. Nothing is paid while nothing runs.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'app'
    meter: 'flex-execution-time'
    use: 'secondsOfWork * instanceMemoryMB / 1024'
    when: 'part == \'site\''
    why: 'Seconds of work times the memory of an instance'
  }
  {
    resource: 'app'
    meter: 'flex-executions'
    use: 'executions'
    when: 'part == \'site\''
    why: 'Messages, timers, requests'
  }
  {
    resource: 'app'
    meter: 'traffic-out'
    use: 'trafficGigabytes'
    when: 'part == \'site\''
    why: 'Answers to the site, and requests for pages'
  }
  {
    resource: 'app'
    meter: 'flex-execution-time'
    use: 'publicRequests * publicRequestSeconds * instanceMemoryMB / 1024'
    when: 'part == \'site\''
    why: 'Seconds of visitors times the memory of an instance'
  }
  {
    resource: 'app'
    meter: 'flex-executions'
    use: 'publicRequests'
    when: 'part == \'site\''
    why: 'Each request of a visitor runs one function'
  }
  {
    resource: 'app'
    meter: 'traffic-out'
    use: 'publicRequests * publicResponseKilobytes / 1000000'
    when: 'part == \'site\''
    why: 'Answers to visitors'
  }
  {
    resource: 'app'
    meter: 'flex-execution-time'
    use: 'apiCalls * apiCallSeconds * instanceMemoryMB / 1024'
    when: 'part == \'api\''
    why: 'Seconds of calls times the memory of an instance'
  }
  {
    resource: 'app'
    meter: 'flex-executions'
    use: 'apiCalls'
    when: 'part == \'api\''
    why: 'Each call runs one function'
  }
  {
    resource: 'app'
    meter: 'traffic-out'
    use: 'apiCalls * apiResponseKilobytes / 1000000'
    when: 'part == \'api\''
    why: 'Answers to other applications'
  }
]

@description('Which of the two apps of the package this is: `site`, behind the Static Web App, with queues and timers, or `api`, the prediction API, which anybody may ask.')
@allowed(['site', 'api'])
param part string

@description('Name of the Functions app, unique in the world.')
param name string

@description('Name of the service in azure.yaml that is deployed to it.')
param serviceName string

@description('Name of its plan.')
param planName string

@description('Region of the app: one that offers Flex Consumption.')
param location string

@description('Tags of the app and its plan.')
param tags object

@description('Version of Node.js; main.bicep tells how to see which the region offers.')
@allowed(['22', '24'])
param nodeVersion string

@description('Memory of an instance, MB; what is paid is memory times seconds. The model, its runtime and the host need more than 512.')
@allowed([2048, 4096])
param instanceMemoryMB int

@description('The most instances at once. The least that every region accepts is 40; one cinema uses one or two.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

@description('Whether the app may be called from outside at all. False for that of a site that is not linked to it: then the pipeline works and nobody can ask.')
param acceptRequests bool

@description('Origins whose pages may read its answers (CORS), each as `https://HOST`; none: no other site may.')
param allowedOrigins array

@description('Name of the identity that the app runs as.')
param identityName string

@description('Name of the storage account that the host keeps its own state in.')
param storageName string

@description('Address of the container that holds the package.')
param packageContainerUrl string

@description('Name of Application Insights.')
param insightsName string

@description('The settings that the code reads (shared/config.ts), without those of the app, of identity and of the host’s storage, which are made here.')
param codeSettings object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// No key and no connection string: the host, the code and the telemetry sign in as the identity.
var identitySettings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  AZURE_CLIENT_ID: identity.properties.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
}

// What makes one of the two apps of the package. The routes of the prediction API are written whole, and what RFC 8414 wants
// lies at the root: the setting empties the prefix of host.json, which the apps share. Never seen on Azure (FIRST-RUN.md).
var apiSettings = {
  NIAB_APP: 'api'
  AzureFunctionsJobHost__extensions__http__routePrefix: ''
  NIAB_API_ISSUER: 'https://${app.properties.defaultHostName}'
}
var siteSettings = { NIAB_APP: 'site' }

// A plan of this kind has one app.
resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': serviceName })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    functionAppConfig: {
      runtime: { name: 'node', version: nodeVersion }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
    }
    siteConfig: {
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      remoteDebuggingEnabled: false
      ipSecurityRestrictionsDefaultAction: acceptRequests ? 'Allow' : 'Deny'
      cors: { allowedOrigins: allowedOrigins, supportCredentials: false }
    }
  }
}

// Timers run in UTC: WEBSITE_TIME_ZONE does not work on Linux Consumption, and the code decides what day it is in Paris.
resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(codeSettings, identitySettings, part == 'api' ? apiSettings : siteSettings)
}

// Two resources, not a loop over their names: the compiler checks a body only where it knows the name (BCP225).
resource noPasswordForFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noPasswordForScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

@description('Name of the app.')
output name string = app.name

@description('Resource id of the app, to which the site is linked.')
output id string = app.id

@description('Host name of the app, at which other applications ask the prediction API.')
output hostName string = app.properties.defaultHostName
