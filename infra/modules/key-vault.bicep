metadata description = 'A vault for the secrets that cannot be avoided: the keys that sign the tokens of the prediction API, and the keys of TMDB and of YouTube, if they are asked.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'vault'
    meter: 'key-vault-operations'
    use: 'signingKeyReads'
    why: 'Reading the keys that sign tokens'
  }
  {
    resource: 'vault'
    meter: 'key-vault-operations'
    use: 'secretReads'
    when: 'useTmdb'
    why: 'Reading the key of TMDB'
  }
  {
    resource: 'vault'
    meter: 'key-vault-operations'
    use: 'secretReads'
    when: 'useYoutube'
    why: 'Reading the key of YouTube'
  }
]

@description('Name of the vault, unique in the world.')
param name string

@description('Region of the vault.')
param location string

@description('Tags of the vault.')
param tags object

@description('Object id of the identity of the prediction API, which reads the keys that sign its tokens.')
param apiPrincipalId string

@description('Whether TMDB is a source of the site’s app, which then reads its key. A role is for the whole vault, so that this app could then read the signing keys too.')
param useTmdb bool

@description('Whether the site’s app reads the views of trailers, with a key: the same holds.')
param useYoutube bool

@description('Object id of the identity of the site’s app.')
param functionsPrincipalId string

@description('Object id of the Microsoft Entra group of the operators, who put the secrets in: `npm run rotate-keys` those of the API, the first time before its package is deployed.')
param operatorsGroupId string

// Key Vault Secrets User: reading secrets, not writing them: an app makes no keys of its own.
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
// Key Vault Secrets Officer: putting secrets in and replacing them.
var keyVaultSecretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

// The operator puts it in (RUNBOOK.md), like `api-signing-keys`: secrets pass through no template and no pipeline.
var tmdbSecretName = 'tmdb-key'
var youtubeSecretName = 'youtube-key'

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { family: 'A', name: 'standard' }
    tenantId: tenant().tenantId
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
  }
}

resource apiReaderRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, apiPrincipalId, keyVaultSecretsUser)
  properties: {
    principalId: apiPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

resource readerRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (useTmdb || useYoutube) {
  scope: vault
  name: guid(vault.id, functionsPrincipalId, keyVaultSecretsUser)
  properties: {
    principalId: functionsPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

resource writerRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, operatorsGroupId, keyVaultSecretsOfficer)
  properties: {
    principalId: operatorsGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsOfficer)
  }
}

@description('Name of the vault.')
output name string = vault.name

@description('Address of the vault, as the setting NIAB_KEY_VAULT holds it.')
output uri string = vault.properties.vaultUri

@description('Address of the key of TMDB without its version, so that a new key is taken up without a deployment.')
output tmdbSecretUri string = '${vault.properties.vaultUri}secrets/${tmdbSecretName}'

@description('Address of the key of the YouTube Data API, likewise.')
output youtubeSecretUri string = '${vault.properties.vaultUri}secrets/${youtubeSecretName}'
