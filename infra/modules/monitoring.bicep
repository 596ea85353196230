metadata description = 'Logs and metrics: Application Insights on a Log Analytics workspace with a daily cap.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'workspace'
    meter: 'log-ingestion'
    use: 'logGigabytes'
    why: 'Logs and telemetry of the functions; the daily cap bounds it'
  }
]

@description('Name of the workspace.')
param workspaceName string

@description('Name of Application Insights.')
param insightsName string

@description('Region of both.')
param location string

@description('Tags of both.')
param tags object

@description('Megabytes of logs a day after which nothing more is taken in until the next day: the bill has a limit, whatever loops. 5 GB a month are free for a billing account.')
@minValue(25)
param dailyCapMegabytes int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    workspaceCapping: { dailyQuotaGb: json('${dailyCapMegabytes / 1000}.${padLeft(dailyCapMegabytes % 1000, 3, '0')}') }
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // Telemetry is taken from identities with the role for it, not from whoever knows the connection string.
    DisableLocalAuth: true
  }
}

@description('Name of Application Insights.')
output insightsName string = insights.name
