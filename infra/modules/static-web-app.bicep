metadata description = 'The Static Web App: the manager’s pages, the sign-in, and the way to the API.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'site'
    meter: 'static-web-app'
    use: '1'
    when: 'plan == \'Standard\''
    why: 'The plan itself; Free has no charge'
  }
  {
    resource: 'site'
    meter: 'static-web-app-bandwidth'
    use: 'siteVisits * siteMegabytesPerVisit / 1000'
    when: 'plan == \'Standard\''
    why: 'Pages and scripts of the site'
  }
  {
    resource: 'site'
    meter: 'static-web-app-bandwidth'
    use: 'publicVisits * publicMegabytesPerVisit / 1000'
    when: 'plan == \'Standard\''
    why: 'Pages and scripts of visitors'
  }
]

@description('Name of the Static Web App.')
param name string

@description('Region of the Static Web App. Its files are served from everywhere; few regions offer the resource.')
param location string

@description('Tags of the Static Web App.')
param tags object

@description('Plan of the Static Web App; the template main.bicep tells what Free loses.')
@allowed(['Standard', 'Free'])
param plan string

@description('Resource id of the Functions app that answers /api.')
param functionsId string

@description('Region of the Functions app.')
param functionsLocation string

resource site 'Microsoft.Web/staticSites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'site' })
  sku: { name: plan, tier: plan }
  properties: {
    allowConfigFileUpdates: true
    // Previews of pull requests would have no API: a linked backend serves the production site only.
    stagingEnvironmentPolicy: 'Disabled'
  }
}

resource backend 'Microsoft.Web/staticSites/linkedBackends@2025-03-01' = if (plan == 'Standard') {
  parent: site
  name: 'functions'
  properties: {
    backendResourceId: functionsId
    region: functionsLocation
  }
}

@description('Name of the Static Web App.')
output name string = site.name

@description('Host name of the site.')
output hostName string = site.properties.defaultHostname
