import { withAlternatives, type AlternativeName } from './alternatives.ts';
import { declaredCosts, type CostRow } from './declared-costs.ts';
import { readDeployment } from './deployment.ts';
import type { Scope } from './known-value.ts';

/** How a deployment differs from its parameters file. */
export interface Difference {
  parameters?: Scope;
  alternative?: AlternativeName;
  /** By driver, in every case. */
  drivers?: Readonly<Record<string, number>>;
}

/** What is charged when a parameters file is deployed, and what could be. */
export async function deployedRows(
  parametersFile: string,
  { parameters = {}, alternative }: Difference = {},
): Promise<CostRow[]> {
  return withAlternatives(
    declaredCosts(await readDeployment(parametersFile, parameters)),
    alternative ?? null,
  );
}
