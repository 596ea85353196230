metadata description = 'Budgets for the resource group and for its database, with an e-mail before each is used up. A budget warns; it stops nothing.'

@description('Name of the budget for everything.')
param name string

@description('Amount a month for everything, in the currency of the subscription’s bill.')
@minValue(1)
param amount int

@description('Name of the budget for the database.')
param databaseName string

@description('Amount a month for the database, in that currency: what is charged beyond its free offer.')
@minValue(1)
param databaseAmount int

@description('First day of the first month, yyyy-MM-01. It cannot be changed once the budget is there.')
param startDate string

@description('Address that is warned.')
param email string

resource budget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: startDate }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [email]
        locale: 'fr-fr'
      }
      foreseen: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [email]
        locale: 'fr-fr'
      }
    }
  }
}

/*
  The free offer is nearly used up in an ordinary month, so that a warning before its end would come every month and say
  nothing. What it costs beyond is the signal: a database that something keeps awake spends this within two days.
*/
resource databaseBudget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: databaseName
  properties: {
    category: 'Cost'
    amount: databaseAmount
    timeGrain: 'Monthly'
    timePeriod: { startDate: startDate }
    filter: { dimensions: { name: 'MeterCategory', operator: 'In', values: ['SQL Database'] } }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Actual'
        contactEmails: [email]
        locale: 'fr-fr'
      }
      foreseen: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 150
        thresholdType: 'Forecasted'
        contactEmails: [email]
        locale: 'fr-fr'
      }
    }
  }
}
