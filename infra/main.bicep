metadata description = 'NIAB in one resource group: the site with its functions, the prediction API, two databases, storage, monitoring.'

targetScope = 'resourceGroup'

@description('Short name of the environment, part of all names: `dev`, `prod`.')
@minLength(2)
@maxLength(8)
param environmentName string

@description('Region of everything but the site. Flex Consumption must be offered there.')
param location string = 'francecentral'

@description('Region of the Static Web App, which few regions offer.')
param siteLocation string = 'westeurope'

@description('''Plan of the Static Web App. `Standard` links the Functions app to the site as its API.
`Free` cannot link one and cannot run timers and queues itself. The template then deploys the site without an API and
closes the Functions app to all requests: the pipeline works and fills the databases, alerts and logs work, but the
pages show nothing and the manager can decide nothing. It also has no service level and fewer custom domains.
It is for trying the pipeline out.''')
@allowed(['Standard', 'Free'])
param sitePlan string = 'Standard'

@description('Name of the Microsoft Entra group of the operators. It administers the SQL server and may read and write the data; the identity that deploys must be in it.')
param operatorsGroupName string

@description('Object id of that group.')
param operatorsGroupId string

@description('Object id of the identity of the scheduled workflow that reads the status once a day and writes a mail when the timers stand still; empty: none. It may read the status and nothing else.')
param watcherPrincipalId string = ''

@description('Object id of the identity of the scheduled workflow that trains the recommenders each week; empty: none. It may read contributed likes, read the catalogue and store models beside it, and nothing else.')
param recommendersPrincipalId string = ''

@description('Object id of the identity of the scheduled workflow that trains the forecasts’ model each month; empty: none. It may read the models and store one beside them as the challenger; which one decides, an operator says.')
param trainingPrincipalId string = ''

@description('Address that alerts and the budget’s warnings go to.')
param operatorEmail string

@description('Address in the User-Agent, so that the owner of a site we read can reach us.')
param contact string

@description('Takes the free offer of Azure SQL; see modules/sql.bicep.')
param useFreeSqlOffer bool = true

@description('What happens when the free offer of a month is used up: `BillOverUsage` pays the rest, `AutoPause` lets the database sleep until the next month. From BillOverUsage there is no way back; see modules/sql.bicep.')
@allowed(['AutoPause', 'BillOverUsage'])
param freeLimitExhaustionBehavior string = 'AutoPause'

@description('Minutes after which an unused database pauses; see modules/sql.bicep.')
@minValue(15)
param sqlAutoPauseMinutes int = 15

@description('`free-tier` (one account of a subscription) or `serverless`; see modules/cosmos.bicep. It cannot be changed later.')
@allowed(['free-tier', 'serverless'])
param cosmosCapacity string = 'serverless'

@description('Whether TMDB is a source. Its key is put into a key vault by hand (RUNBOOK.md).')
param useTmdb bool = false

@description('Whether the numbers of readers on Wikipedia are a source.')
param useWikimedia bool = false

@description('Live signals that are read for the coming week, with commas between them: `scare`, `wikipedia`, `tmdb` (with useTmdb), `youtube` (with useYoutube). None unless named.')
param signals string = ''

@description('Whether the views of trailers are read. Their key is put into a key vault by hand (RUNBOOK.md).')
param useYoutube bool = false

@description('Requests that a host may get in a cinema week. When they do not suffice, the coming week comes first, then results, shows and the rest.')
@minValue(1)
param requestsAWeek int = 80

@description('''Version of Node.js of the functions: the one that the project is tested on, 24, or 22 where the region does not
offer it yet. What it offers: `az functionapp list-flexconsumption-runtimes --location REGION --runtime node`.''')
@allowed(['22', '24'])
param nodeVersion string = '24'

@description('Memory of an instance of the functions, MB.')
@allowed([2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances of the functions at once.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Origins whose pages may call the prediction API from a browser (CORS), each as `https://HOST`. Applications that have a server need none.')
param apiAllowedOrigins array = []

@description('Whether clients of the prediction API may get tokens by the password grant too, which RFC 9700 advises against.')
param apiPasswordGrant bool = false

@description('Days after which a raw page is deleted.')
@minValue(30)
param pageRetentionDays int = 730

@description('Megabytes of logs a day after which nothing more is taken in.')
@minValue(25)
param dailyLogCapMegabytes int = 100

@description('Budget a month for everything, in the currency of the subscription’s bill.')
@minValue(1)
param monthlyBudget int = 20

@description('Budget a month for the database beyond its free offer, in that currency; more means that something keeps it awake.')
@minValue(1)
param databaseBudget int = 8

@description('First day of the budget’s first month, yyyy-MM-01.')
param budgetStartDate string

var prefix = 'niab-${environmentName}'
var suffix = uniqueString(resourceGroup().id)
var tags = { application: 'niab', environment: environmentName, 'azd-env-name': environmentName }

module identity 'modules/identity.bicep' = {
  params: {
    name: '${prefix}-functions'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: '${prefix}-logs'
    insightsName: '${prefix}-insights'
    location: location
    tags: tags
    dailyCapMegabytes: dailyLogCapMegabytes
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: 'niab${take(environmentName, 3)}${suffix}'
    location: location
    tags: tags
    pageRetentionDays: pageRetentionDays
  }
}

module sql 'modules/sql.bicep' = {
  params: {
    serverName: '${prefix}-sql-${suffix}'
    databaseName: 'niab'
    location: location
    tags: tags
    administratorsName: operatorsGroupName
    administratorsId: operatorsGroupId
    useFreeOffer: useFreeSqlOffer
    freeLimitExhaustionBehavior: freeLimitExhaustionBehavior
    autoPauseMinutes: sqlAutoPauseMinutes
  }
}

module cosmos 'modules/cosmos.bicep' = {
  params: {
    name: '${prefix}-cosmos-${suffix}'
    databaseName: 'niab'
    location: location
    tags: tags
    capacity: cosmosCapacity
  }
}

module rbac 'modules/rbac.bicep' = {
  params: {
    functionsPrincipalId: identity.outputs.principalId
    operatorsGroupId: operatorsGroupId
    storageName: storage.outputs.name
    statusContainer: storage.outputs.statusContainer
    watcherPrincipalId: watcherPrincipalId
    recommendersPrincipalId: recommendersPrincipalId
    trainingPrincipalId: trainingPrincipalId
    modelsContainer: storage.outputs.modelsContainer
    catalogueContainer: storage.outputs.catalogueContainer
    cosmosName: cosmos.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module functions 'modules/functions.bicep' = {
  params: {
    part: 'site'
    name: '${prefix}-${suffix}'
    serviceName: 'functions'
    planName: '${prefix}-plan'
    location: location
    tags: tags
    nodeVersion: nodeVersion
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    acceptRequests: sitePlan == 'Standard'
    // Its pages are of its own origin.
    allowedOrigins: []
    identityName: identity.outputs.name
    storageName: storage.outputs.name
    packageContainerUrl: storage.outputs.packageContainerUrl
    insightsName: monitoring.outputs.insightsName
    codeSettings: {
      NIAB_AUTH: 'static-web-apps'
      NIAB_SQL_SERVER: sql.outputs.serverAddress
      NIAB_SQL_DATABASE: sql.outputs.databaseName
      NIAB_COSMOS_ENDPOINT: cosmos.outputs.endpoint
      NIAB_COSMOS_DATABASE: cosmos.outputs.databaseName
      NIAB_CONTACT: contact
      NIAB_POLITE_MIN_MS: '2000'
      NIAB_POLITE_MAX_MS: '5000'
      NIAB_REQUESTS_A_WEEK: string(requestsAWeek)
      NIAB_CLAIM_SECONDS: '120'
      NIAB_TMDB_KEY: useTmdb ? '@Microsoft.KeyVault(SecretUri=${keyVault.outputs.tmdbSecretUri})' : ''
      // Not string(useWikimedia): that is 'True' or 'False', as .NET writes a boolean.
      NIAB_WIKIMEDIA: useWikimedia ? 'true' : 'false'
      NIAB_SIGNALS: signals
      NIAB_YOUTUBE_KEY: useYoutube ? '@Microsoft.KeyVault(SecretUri=${keyVault.outputs.youtubeSecretUri})' : ''
      // The terms of MovieLens allow no commercial use: on once GroupLens has permitted it, and then in both apps.
      NIAB_MOVIELENS: 'off'
    }
  }
  // The app must not start before it may read its package and its queues.
  dependsOn: [rbac]
}

module site 'modules/static-web-app.bicep' = {
  params: {
    name: '${prefix}-site'
    location: siteLocation
    tags: tags
    plan: sitePlan
    functionsId: functions.outputs.id
    functionsLocation: location
  }
}

module access 'modules/access.bicep' = {
  params: {
    functionsName: functions.outputs.name
    siteHostName: site.outputs.hostName
  }
}

// The prediction API: the same package in an app of its own, with an identity of its own. No site stands in front of it: a
// linked app would refuse everybody else, and a Static Web App replaces the header that tokens come in.
module apiIdentity 'modules/identity.bicep' = {
  params: {
    name: '${prefix}-api'
    location: location
    tags: tags
  }
}

module keyVault 'modules/key-vault.bicep' = {
  params: {
    name: 'niab${take(environmentName, 3)}${suffix}'
    location: location
    tags: tags
    apiPrincipalId: apiIdentity.outputs.principalId
    useTmdb: useTmdb
    useYoutube: useYoutube
    functionsPrincipalId: identity.outputs.principalId
    operatorsGroupId: operatorsGroupId
  }
}

module apiHostStorage 'modules/host-storage.bicep' = {
  params: {
    name: 'niab${take(environmentName, 3)}api${suffix}'
    location: location
    tags: tags
  }
}

module apiRbac 'modules/api-rbac.bicep' = {
  params: {
    principalId: apiIdentity.outputs.principalId
    hostStorageName: apiHostStorage.outputs.name
    storageName: storage.outputs.name
    publishedContainer: storage.outputs.publishedContainer
    catalogueContainer: storage.outputs.catalogueContainer
    modelsContainer: storage.outputs.modelsContainer
    cosmosName: cosmos.outputs.name
    cosmosDatabase: cosmos.outputs.databaseName
    givenForecastsContainer: cosmos.outputs.givenForecastsContainer
    insightsName: monitoring.outputs.insightsName
  }
}

module api 'modules/functions.bicep' = {
  params: {
    part: 'api'
    name: '${prefix}-api-${suffix}'
    serviceName: 'api'
    planName: '${prefix}-api-plan'
    location: location
    tags: tags
    nodeVersion: nodeVersion
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    acceptRequests: true
    allowedOrigins: apiAllowedOrigins
    identityName: apiIdentity.outputs.name
    storageName: apiHostStorage.outputs.name
    packageContainerUrl: apiHostStorage.outputs.packageContainerUrl
    insightsName: monitoring.outputs.insightsName
    codeSettings: {
      NIAB_STORAGE_ACCOUNT: storage.outputs.name
      NIAB_COSMOS_ENDPOINT: cosmos.outputs.endpoint
      NIAB_COSMOS_DATABASE: cosmos.outputs.databaseName
      NIAB_KEY_VAULT: keyVault.outputs.uri
      NIAB_API_AUDIENCE: 'niab-prediction-api'
      NIAB_API_PASSWORD_GRANT: apiPasswordGrant ? 'true' : 'false'
      // As in the site's app.
      NIAB_MOVIELENS: 'off'
    }
  }
  dependsOn: [apiRbac]
}

module alerts 'modules/alerts.bicep' = {
  params: {
    namePrefix: prefix
    location: location
    tags: tags
    insightsName: monitoring.outputs.insightsName
    sqlServerName: sql.outputs.serverName
    databaseName: sql.outputs.databaseName
    watchFreeOffer: useFreeSqlOffer && freeLimitExhaustionBehavior == 'AutoPause'
    email: operatorEmail
  }
}

module budget 'modules/budget.bicep' = {
  params: {
    name: '${prefix}-budget'
    amount: monthlyBudget
    databaseName: '${prefix}-database-budget'
    databaseAmount: databaseBudget
    startDate: budgetStartDate
    email: operatorEmail
  }
}

@description('Name of the Functions app of the site, to which the package is deployed.')
output functionsName string = functions.outputs.name

@description('Name of the Functions app of the prediction API, to which the same package is deployed.')
output apiName string = api.outputs.name

@description('Address of the prediction API for other applications; also the issuer of its tokens.')
output apiUrl string = 'https://${api.outputs.hostName}'

@description('Name of the Static Web App, to which the pages are deployed.')
output siteName string = site.outputs.name

@description('Address of the site.')
output siteUrl string = 'https://${site.outputs.hostName}'

@description('Address of the SQL server, for the migrations.')
output sqlServer string = sql.outputs.serverAddress

@description('Name of the operational database.')
output sqlDatabase string = sql.outputs.databaseName

@description('Name of the identity of the functions, which becomes a user of the database.')
output identityName string = identity.outputs.name

@description('Client id of that identity.')
output identityClientId string = identity.outputs.clientId

@description('Requests that a host may get in a week, for the commands that fetch pages.')
output requestsAWeek int = requestsAWeek

@description('Name of the storage account with the data, for replaying messages and for the clients of the API.')
output storageName string = storage.outputs.name

@description('Address of the Cosmos DB account, for the commands that read the analytical store.')
output cosmosEndpoint string = cosmos.outputs.endpoint

@description('Name of Application Insights, where the logs are.')
output insightsName string = monitoring.outputs.insightsName

@description('Name of the key vault, for the keys that sign tokens.')
output keyVaultName string = keyVault.outputs.name
