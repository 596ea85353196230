metadata description = 'A budget for the resource group, with an e-mail before it is used up. A budget warns; it stops nothing.'

@description('Name of the budget.')
param name string

@description('Amount a month, in the currency of the subscription’s bill.')
@minValue(1)
param amount int

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
