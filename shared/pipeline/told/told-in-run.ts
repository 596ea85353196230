import type { Run } from '../../domain/run.ts';
import type { ToldFacts } from '../../domain/shapes/told-facts.ts';
import { holdingTellings, revisionOf } from '../../domain/telling.ts';
import type { OperationalStore } from '../../storage/operational/operational-store.ts';

/** What is told of the films of a run's week now. */
export interface ToldInRun {
  /** That of the forecasts that are made of it. */
  revision: number;
  /** By film id: those of which something is told that holds. */
  films: ReadonlyMap<string, ToldFacts>;
}

export async function toldInRun(
  operational: Pick<OperationalStore, 'listToldFacts'>,
  { week }: Pick<Run, 'week'>,
): Promise<ToldInRun> {
  const tellings = await operational.listToldFacts(week, week);
  return {
    revision: revisionOf(tellings),
    films: new Map(holdingTellings(tellings).map(({ filmId, facts }) => [filmId, facts])),
  };
}

/** Ids of the documents with a film's automatic features, and with those of what was told. */
export function featuresId({ runId }: Pick<Run, 'runId'>, filmId: string, revision = 0): string {
  return revision === 0 ? `${filmId}@${runId}` : `${filmId}@${runId}@${revision}`;
}
