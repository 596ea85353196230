metadata description = 'Azure SQL, serverless: the operational store. Sign-in by Microsoft Entra alone; there is no password.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'database'
    meter: 'sql-compute'
    use: '(sqlAwakenings * (autoPauseMinutes + sqlPauseMinutes) + sqlBusyMinutes) / 60 * sqlVcores'
    grantWhen: 'useFreeOffer'
    beyondGrant: 'The free offer does not last the month. Where the excess is paid (BillOverUsage) this is the charge; else the database sleeps until the next month'
    why: 'Awake: in use, then until it pauses'
  }
  {
    resource: 'database'
    meter: 'sql-stored'
    use: '2'
    grantWhen: 'useFreeOffer'
    why: 'Storage is paid as reserved (maxSizeBytes)'
  }
]

@description('Name of the logical server, unique in the world.')
param serverName string

@description('Name of the database.')
param databaseName string

@description('Region of the server.')
param location string

@description('Tags of the server and its database.')
param tags object

@description('Name of the Microsoft Entra group that administers the server: the operators, and the identity that deploys.')
param administratorsName string

@description('Object id of that group.')
param administratorsId string

@description('Takes the free offer: 100,000 vCore seconds and 32 GB a month for each of ten databases a subscription. Without it every second awake is paid.')
param useFreeOffer bool

@description('''What happens when the free offer of a month is used up: `BillOverUsage` pays the rest of the month, `AutoPause` lets the
database sleep until the next. A database may go from AutoPause to BillOverUsage and never back: Azure refuses the
deployment (ProvisioningDisabled).''')
@allowed(['AutoPause', 'BillOverUsage'])
param freeLimitExhaustionBehavior string

@description('Minutes without a connection after which the database pauses; 15 is the least that the platform allows. Each awakening is paid for this long, so it decides how many the free offer allows.')
@minValue(15)
param autoPauseMinutes int

resource server 'Microsoft.Sql/servers@2025-01-01' = {
  name: serverName
  location: location
  tags: tags
  properties: {
    version: '12.0'
    minimalTlsVersion: '1.2'
    publicNetworkAccess: 'Enabled'
    restrictOutboundNetworkAccess: 'Disabled'
    administrators: {
      administratorType: 'ActiveDirectory'
      principalType: 'Group'
      login: administratorsName
      sid: administratorsId
      tenantId: tenant().tenantId
      azureADOnlyAuthentication: true
    }
  }
}

// The addresses of a Flex Consumption app change; this rule lets Azure's own addresses knock, and a token lets in.
resource azureServices 'Microsoft.Sql/servers/firewallRules@2025-01-01' = {
  parent: server
  name: 'AllowAllWindowsAzureIps'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
}

resource database 'Microsoft.Sql/servers/databases@2025-01-01' = {
  parent: server
  name: databaseName
  location: location
  tags: tags
  sku: { name: 'GP_S_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 1 }
  properties: {
    autoPauseDelay: autoPauseMinutes
    minCapacity: json('0.5')
    // Paid storage is that which is reserved: 2 GB hold decades of one cinema.
    maxSizeBytes: 2147483648
    zoneRedundant: false
    requestedBackupStorageRedundancy: 'Local'
    useFreeLimit: useFreeOffer
    freeLimitExhaustionBehavior: useFreeOffer ? freeLimitExhaustionBehavior : null
  }
}

@description('Name of the server.')
output serverName string = server.name

@description('Address of the server, as the setting NIAB_SQL_SERVER holds it.')
output serverAddress string = server.properties.fullyQualifiedDomainName

@description('Name of the database.')
output databaseName string = database.name
