metadata description = 'Closes the Functions app to everybody but the site.'

@description('Name of the Functions app.')
param functionsName string

@description('Host name of the Static Web App, which is also its client id towards the Functions app.')
param siteHostName string

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: functionsName
}

/*
  A Static Web App passes x-ms-client-principal to its backend, and the API believes that header (shared/api/manager.ts):
  whoever could call the app directly could write it himself. Linking puts the site in as identity provider; this says
  the same in the template, so that a drift shows in what-if: a request without the token that only the site can make is
  answered 401 before any function sees it, /api/health included, and a principal written by the caller is dropped.
*/
resource onlyTheSite 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'Return401'
      /*
        `az functionapp deployment source config-zip` asks this path with the host's master key and takes a deployment for
        failed unless it answers 200; the caller has no token of the site. The host answers it itself, to that key alone,
        and no function sees it.
      */
      excludedPaths: ['/admin/host/status']
    }
    httpSettings: { requireHttps: true, forwardProxy: { convention: 'NoProxy' } }
    identityProviders: {
      azureStaticWebApps: { enabled: true, registration: { clientId: siteHostName } }
      azureActiveDirectory: { enabled: false }
      apple: { enabled: false }
      facebook: { enabled: false }
      gitHub: { enabled: false }
      google: { enabled: false }
      legacyMicrosoftAccount: { enabled: false }
      twitter: { enabled: false }
    }
    login: { tokenStore: { enabled: false } }
  }
}
