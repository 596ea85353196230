import { isDeepStrictEqual } from 'node:util';
import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import type { Run } from '../domain/run.ts';
import type { Release } from '../domain/shapes/release.ts';
import { tellsAnything } from '../domain/telling.ts';
import { latestForecastRun } from '../domain/unanswered-runs.ts';
import { NiabError } from '../errors.ts';
import { isUsWeekendOver } from '../features/groups/american-start.ts';
import { lookSoon } from '../pipeline/look-soon.ts';
import { sendFilmsAgain } from '../pipeline/resume-week.ts';
import type { Telling } from '../storage/operational/entities.ts';
import * as reads from '../storage/operational/reads.ts';
import type { PutFacts } from './contract/told-facts.ts';
import type { Caller } from './endpoint.ts';
import { InvalidFieldsError, PreconditionFailedError } from './problem-details.ts';
import { checkNotBegun, checkReleases } from './told-rules.ts';
import { currentTold } from './told-view.ts';

/** What is told of a film, and where the input has what is said of it. */
export interface FilmToTell extends Pick<PutFacts['films'][number], 'filmId' | 'version' | 'facts'> {
  fields: Record<'filmId' | 'version' | 'friday', string>;
}

/**
 * Records what is told of films of a week, all of it or nothing, each after the version of what was told of it; what holds
 * already is not told twice. The films of which something holds are forecast anew, because each is the others' rival.
 * Throws `unknown-week`, `unknown-film` for one that is no release of the week, `conflict` once the week has begun,
 * `invalid-input` for a US weekend that is not over, and `precondition-failed` when something else was told by now.
 */
export async function tellFacts(
  caller: Pick<Caller, 'operational' | 'clock' | 'queues' | 'status' | 'sources' | 'manager'>,
  week: IsoDate,
  films: readonly FilmToTell[],
): Promise<void> {
  const { operational, clock, manager } = caller;
  const { releases, tellings, runs } = await operational.readAll({
    releases: reads.releases(week),
    tellings: reads.toldFacts(week, week),
    runs: reads.runs(week, week),
  });
  checkReleased(week, films, releases);
  const told = new Map(tellings.map((telling) => [telling.filmId, telling]));
  const changed = films.filter((film) => !isTold(film, told.get(film.filmId)));
  if (changed.length > 0) {
    const now = clock.now();
    checkNotBegun(week, parisDateOf(now));
    checkWeekends(changed, parisDateOf(now));
    for (const { filmId, version, fields } of changed) {
      const current = currentTold(told.get(filmId));
      if (current.version !== version) throw new PreconditionFailedError(current, fields.version);
    }
    // Before anything is stored: whatever becomes of this process, the next catch-up looks at the run.
    await lookSoon(caller);
    const isWritten = await operational.tellFacts({
      ...{ week, toldAt: now.toISOString(), toldBy: manager, runId: runToForecast(runs, week) },
      films: changed.map(({ filmId, version, facts }) => ({ filmId, version, facts })),
    });
    // Others were quicker: with the same, and it is done, or with something else.
    if (!isWritten) return tellFacts(caller, week, films);
  }
  // Also after a repeat: what was stored may have ended here.
  await sendFilmsAgain(caller, week);
}

function checkReleased(week: IsoDate, films: readonly FilmToTell[], releases: readonly Release[]): void {
  checkReleases(week, releases);
  const unknown = films.find(({ filmId }) => releases.every((release) => release.filmId !== filmId));
  if (unknown === undefined) return;
  throw new NiabError('unknown-film', `"${unknown.filmId}" is no release of the week ${week}`, {
    field: unknown.fields.filmId,
  });
}

/** Nothing was told of a film that is told nothing of. */
function isTold({ facts }: FilmToTell, telling: Telling | undefined): boolean {
  return telling === undefined ? !tellsAnything(facts) : isDeepStrictEqual(facts, telling.facts);
}

function checkWeekends(films: readonly FilmToTell[], today: IsoDate): void {
  const errors = films.flatMap(({ facts: { usOpening }, fields }) =>
    usOpening === null || isUsWeekendOver(usOpening.friday, today)
      ? []
      : [{ field: fields.friday, detail: `the weekend of ${usOpening.friday} is not over` }],
  );
  if (errors.length > 0) throw new InvalidFieldsError(errors);
}

/** What brought nothing has no films to forecast. */
function runToForecast(runs: readonly Run[], week: IsoDate): string | null {
  const usable = runs.filter(({ state }) => state !== 'failed');
  return latestForecastRun(usable, week)?.runId ?? null;
}
