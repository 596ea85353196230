metadata description = 'A vault for the one secret that cannot be avoided: the key of TMDB, if that source is used.'

// Read by infra/cost: formulas over infra/cost/drivers.json and the parameters of this module.
metadata cost = [
  {
    resource: 'vault'
    meter: 'key-vault-operations'
    use: 'secretReads'
    why: 'Reading the key of TMDB'
  }
]

@description('Name of the vault, unique in the world.')
param name string

@description('Region of the vault.')
param location string

@description('Tags of the vault.')
param tags object

@description('Object id of the identity of the functions, which reads the secret.')
param functionsPrincipalId string

@description('Object id of the Microsoft Entra group of the operators, who put it in.')
param operatorsGroupId string

// Key Vault Secrets User: reading secrets.
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
// Key Vault Secrets Officer: putting secrets in and replacing them.
var keyVaultSecretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

// The operator puts the secret in (RUNBOOK.md): it passes through no template and no pipeline.
var tmdbSecretName = 'tmdb-key'

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

resource readerRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
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

@description('Address of the secret without its version, so that a new key is taken up without a deployment.')
output tmdbSecretUri string = '${vault.properties.vaultUri}secrets/${tmdbSecretName}'
