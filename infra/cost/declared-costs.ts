import * as z from 'zod';
import { NiabError } from '#shared/errors.ts';
import { firstIssueOf, tellIssue } from '#shared/issues.ts';
import { freeOfCharge } from './free-of-charge.ts';
import { isTrue, type DeployedTemplate } from './deployment.ts';
import { METERS } from './meters.ts';

/** A row of `metadata cost` in a module. */
const declaration = z.strictObject({
  /** Symbolic name of the resource in the module. */
  resource: z.string().min(1),
  meter: z.string().refine((name) => name in METERS, 'is no meter of infra/cost/meters.ts'),
  /** A formula over drivers and the module's numeric parameters: what the meter counts in a month. */
  use: z.string().min(1),
  why: z.string().min(1),
  /** Condition of the row, over the module's parameters and variables. */
  when: z.string().optional(),
  /** Condition of the meter's grant, likewise. */
  grantWhen: z.string().optional(),
  /** What happens instead of a charge when the grant is used up. */
  beyondGrant: z.string().optional(),
});

export interface CostRow extends z.infer<typeof declaration> {
  template: DeployedTemplate;
  /** Module and resource are deployed and the row's condition holds. */
  applies: boolean;
  /** The meter has a grant, and its condition holds. */
  granted: boolean;
}

/** All rows of all templates; those of variants that are not deployed do not apply. */
export function declaredCosts(templates: readonly DeployedTemplate[]): CostRow[] {
  return templates.flatMap((template) => {
    const rows = rowsOf(template);
    checkResources(template, rows);
    return rows;
  });
}

function rowsOf(template: DeployedTemplate): CostRow[] {
  const parsed = z.array(declaration).safeParse(template.file.metadata['cost'] ?? []);
  if (!parsed.success) {
    throw bad(template, `metadata cost.${tellIssue(firstIssueOf(parsed.error))}`);
  }
  return parsed.data.map((row) => {
    const resource = template.file.resources.find(({ symbol }) => symbol === row.resource);
    const holds = (condition: string | null | undefined): boolean =>
      isTrue(condition ?? null, template.scope, `${template.name}: ${row.resource}, ${row.meter}`);
    return {
      ...row,
      template,
      applies: template.deployed && holds(resource?.condition) && holds(row.when),
      granted: METERS[row.meter]?.grant !== undefined && holds(row.grantWhen),
    };
  });
}

function checkResources(template: DeployedTemplate, rows: readonly CostRow[]): void {
  const own = template.file.resources.filter((resource) => !resource.existing);
  for (const { resource, meter } of rows) {
    if (!own.some(({ symbol }) => symbol === resource)) {
      throw bad(template, `metadata cost: ${meter}: there is no resource "${resource}"`);
    }
  }
  for (const resource of own) {
    const isDeclared = rows.some((row) => row.resource === resource.symbol);
    if (!isDeclared && freeOfCharge(resource) === null) {
      throw bad(
        template,
        `resource ${resource.symbol} (${resource.type}) has no row in metadata cost and is not known to be free`,
      );
    }
  }
}

function bad({ name }: DeployedTemplate, detail: string): NiabError {
  return new NiabError('bad-cost', `${name}: ${detail}`, { field: 'cost' });
}
