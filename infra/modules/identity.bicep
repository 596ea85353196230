metadata description = 'An identity that an app of functions runs as: the site’s and the prediction API have each their own.'

@description('Name of the user-assigned identity.')
param name string

@description('Region of the identity.')
param location string

@description('Tags of the identity.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Name of the identity; that of the site is also the name of its user in the database.')
output name string = identity.name

@description('Object id, which role assignments name.')
output principalId string = identity.properties.principalId

@description('Client id, of which the user of the database is made.')
output clientId string = identity.properties.clientId
