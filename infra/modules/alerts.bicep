metadata description = 'What calls an operator: no forecast on a Thursday or Monday morning, a message that failed five times, calls that fail, timers that stand still, a model that films have left behind, a free offer after which the database sleeps.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'attention'
    meter: 'log-alert-15-minutes'
    use: '1'
    why: 'One rule with one result; looked at every hour, charged like every 15 minutes, the slowest that is listed'
  }
  {
    resource: 'model'
    meter: 'log-alert-15-minutes'
    use: '1'
    why: 'One rule with one result; looked at once a day, charged like every 15 minutes, the slowest that is listed'
  }
  {
    resource: 'freeOffer'
    meter: 'metric-alert'
    use: '1'
    why: 'One signal'
  }
  {
    resource: 'operators'
    meter: 'alert-e-mail'
    use: 'alertEmails'
    why: 'Alerts, and that they are over'
  }
]

@description('Start of the names of the alerts.')
param namePrefix string

@description('Region of the log search rule: that of Application Insights.')
param location string

@description('Tags of the alerts.')
param tags object

@description('Name of Application Insights, whose logs are watched.')
param insightsName string

@description('Name of the SQL server.')
param sqlServerName string

@description('Name of its database.')
param databaseName string

@description('Whether the database sleeps until the next month when its free offer is used up; where the excess is paid, a budget tells of it.')
param watchFreeOffer bool

@description('Address that is written to.')
param email string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource database 'Microsoft.Sql/servers/databases@2025-01-01' existing = {
  name: '${sqlServerName}/${databaseName}'
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${namePrefix}-operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'niab'
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

/*
  A log search rule is paid by the month, whether it fires or not, so there is one of them for the things that only the
  log knows. The queues' own metric would be free, but it is refreshed once a day and counts the messages of the
  whole account: it cannot tell a failed message from a Thursday at work. The metric of failed calls would be free too,
  but it counts every visitor who left before his call had reached the worker, and the pages leave calls themselves.
  It is looked at every hour, so that it speaks between half past seven and half past eight in Paris.
*/
resource attention 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: '${namePrefix}-attention'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'NIAB: no forecast by half past seven, a message given up, calls that fail, or timers that stand still'
    description: 'The result of the search says which. A message given up is deleted seven days after it: replay it before. What to do: infra/RUNBOOK.md.'
    severity: 1
    enabled: true
    scopes: [insights.id]
    evaluationFrequency: 'PT1H'
    windowSize: 'P1D'
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: loadTextContent('attention.kql')
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [operators.id] }
  }
}

/*
  A rule of its own: nobody has to get up for it. It is looked at once a day, over a day, and each line is logged once: one mail,
  and none that says that it is over.
*/
resource model 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: '${namePrefix}-model'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'NIAB: films are not what they were, and forecasts have got worse'
    description: 'The result of the search says of which week and model. What to do: infra/RUNBOOK.md.'
    severity: 3
    enabled: true
    scopes: [insights.id]
    evaluationFrequency: 'P1D'
    windowSize: 'P1D'
    // The search looks at a day that ended half an hour ago: by default it is given the last day alone.
    overrideQueryTimeRange: 'P2D'
    autoMitigate: false
    criteria: {
      allOf: [
        {
          query: loadTextContent('model.kql')
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [operators.id] }
  }
}

// The free offer lasts for nearly all of an ordinary month: a tenth that is left early is no ordinary one. A metric of the
// platform: reading it does not wake the database.
resource freeOffer 'Microsoft.Insights/metricAlerts@2026-01-01' = if (watchFreeOffer) {
  name: '${namePrefix}-free-offer'
  location: 'global'
  tags: tags
  properties: {
    description: 'Less than a tenth of the month’s 100,000 free vCore seconds of the database is left; then it sleeps until the next month. What to do: infra/RUNBOOK.md.'
    severity: 2
    enabled: true
    scopes: [database.id]
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'free-seconds'
          metricNamespace: 'Microsoft.Sql/servers/databases'
          metricName: 'free_amount_remaining'
          timeAggregation: 'Minimum'
          operator: 'LessThan'
          threshold: 10000
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}
