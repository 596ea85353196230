import type { BicepResource } from '../bicep/bicep-file.ts';

/** Resources that no meter counts, and why. Whatever is not here needs a row in the cost of its module. */
const REASONS: Readonly<Record<string, string>> = {
  'Microsoft.Authorization/roleAssignments': 'rights are free',
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments': 'rights are free',
  'Microsoft.ManagedIdentity/userAssignedIdentities': 'identities are free',
  'Microsoft.Consumption/budgets': 'budgets are free',
  'Microsoft.Insights/components': 'its logs are charged by the workspace that keeps them',
  'Microsoft.Web/sites/config': 'part of its app',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': 'part of its app',
  'Microsoft.Web/staticSites/linkedBackends': 'part of the Standard plan of its site',
  'Microsoft.Storage/storageAccounts/blobServices': 'charged by its account',
  'Microsoft.Storage/storageAccounts/blobServices/containers': 'charged by its account',
  'Microsoft.Storage/storageAccounts/managementPolicies': 'lifecycle rules that only delete are free',
  'Microsoft.Storage/storageAccounts/queueServices': 'charged by its account',
  'Microsoft.Storage/storageAccounts/queueServices/queues': 'charged by its account',
  'Microsoft.Storage/storageAccounts/tableServices': 'charged by its account',
  'Microsoft.Storage/storageAccounts/tableServices/tables': 'charged by its account',
  'Microsoft.Sql/servers': 'a name for its databases, which are charged',
  'Microsoft.Sql/servers/firewallRules': 'part of its server',
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases': 'charged by its account',
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers': 'charged by its account',
};

/** Why a resource costs nothing; null if it may. */
export function freeOfCharge({ type, body }: Pick<BicepResource, 'type' | 'body'>): string | null {
  if (type === 'Microsoft.Web/serverfarms') {
    const isFlex = JSON.stringify(body['sku'] ?? null).includes('"FC1"');
    return isFlex ? 'Flex Consumption charges what its app does, not the plan' : null;
  }
  return REASONS[type] ?? null;
}
