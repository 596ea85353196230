import type { Target } from '../bicep/surroundings.ts';

/** What stands in the snapshots for what the repository does not know: those of CI (.github/workflows/ci.yml). */
export const PLACEHOLDERS: Target['environment'] = {
  NIAB_OPERATORS_GROUP_NAME: 'nobody',
  NIAB_OPERATORS_GROUP_ID: '00000000-0000-0000-0000-000000000000',
  NIAB_OPERATOR_EMAIL: 'nobody@example.com',
  NIAB_CONTACT: 'nobody@example.com',
  NIAB_BUDGET_START: '2026-01-01',
  NIAB_WATCHER_PRINCIPAL_ID: '',
  NIAB_RECOMMENDERS_PRINCIPAL_ID: '',
  NIAB_TRAINING_PRINCIPAL_ID: '',
};

export const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';

export const ENVIRONMENTS = ['dev', 'prod'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

export function targetOf(environment: Environment, unique: string): Target {
  return {
    environment: PLACEHOLDERS,
    subscriptionId: SUBSCRIPTION,
    resourceGroup: `niab-${environment}`,
    unique,
  };
}
