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

@description('Name of the vault.')
output name string = vault.name

@description('Address of the secret without its version, so that a new key is taken up without a deployment.')
#disable-next-line outputs-should-not-contain-secrets // It is where the secret lies, not the secret.
output tmdbSecretUri string = '${vault.properties.vaultUri}secrets/${tmdbSecretName}'
