import type { IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import type { FilmAsked, WeekAsked } from '../domain/results-to-ask.ts';
import { idOn } from '../sources/source-id.ts';
import type { PageRole, Source } from '../sources/source.ts';
import { roleOf } from '../sources/source-pages.ts';
import type { Actual, RunPage } from '../storage/operational/entities.ts';
import type { Pipeline } from './dependencies.ts';
import { keptSubject, pageIdentityOf } from './page-names.ts';
import { wasAsked, wasRead } from '../domain/page-problems.ts';

/** A page of results that a run has asked for. */
interface Ask {
  source: string;
  role: PageRole;
  subject: string;
  on: IsoDate;
  read: boolean;
}

/**
 * What the runs of results have asked of some weeks before a day, a week's releases included.
 *
 * @param weeks in order of time, without gaps.
 */
export async function askedOfWeeks(
  pipeline: Pick<Pipeline, 'operational' | 'sources'>,
  weeks: readonly IsoDate[],
  before: IsoDate,
): Promise<WeekAsked[]> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { operational } = pipeline;
  const [sources, pages, actuals, ...releases] = await Promise.all([
    pipeline.sources(),
    operational.listRunPages('actuals', first, last),
    operational.listActuals(first, last),
    ...weeks.map((week) => operational.listReleases(week)),
  ]);
  const earlier = pages.filter((page) => page.asOf < before);
  return weeks.map((week, index) => {
    const asks = earlier.filter((page) => page.week === week).flatMap((page) => askOf(page, sources));
    return weekAsked(week, releases[index] ?? [], asks, actuals, sources);
  });
}

/** A week of whose results nothing has been asked yet. */
export function nothingAsked(
  week: IsoDate,
  releases: readonly Release[],
  sources: readonly Source[],
): WeekAsked {
  return weekAsked(week, releases, [], [], sources);
}

function askOf(page: RunPage, sources: readonly Source[]): Ask[] {
  const identity = pageIdentityOf(page.key);
  if (identity === null || !wasAsked(page)) return [];
  const { source, subject } = identity;
  const role = roleOf(sources, identity);
  return role === null ? [] : [{ source, role, subject, on: page.asOf, read: wasRead(page) }];
}

function weekAsked(
  week: IsoDate,
  releases: readonly Release[],
  asks: readonly Ask[],
  actuals: readonly Actual[],
  sources: readonly Source[],
): WeekAsked {
  const published = new Set(
    actuals
      .filter((actual) => actual.week === week)
      .flatMap(({ filmId, alsoOf = [] }) => [filmId, ...alsoOf]),
  );
  const withResults = sources
    .filter(({ resultsRank }) => resultsRank !== undefined)
    .toSorted((a, b) => (a.resultsRank ?? 0) - (b.resultsRank ?? 0));
  const has = (source: Source, role: PageRole): boolean => source.pages.some((type) => type.role === role);
  return {
    week,
    charts: withResults
      .filter((source) => has(source, 'chart'))
      .map(({ name }) => {
        const own = asks.filter(({ source, role }) => source === name && role === 'chart');
        return { source: name, answered: own.some(({ read }) => read), askedOn: own.map(({ on }) => on) };
      }),
    films: releases.map((release): FilmAsked => {
      const source = withResults.find((each) => has(each, 'figures') && idOn(each, release) !== null);
      const id = source === undefined ? null : idOn(source, release);
      const subject = id === null ? null : keptSubject(id);
      const own = asks.filter(
        (ask) => ask.source === source?.name && ask.role === 'figures' && ask.subject === subject,
      );
      return {
        filmId: release.filmId,
        source: source?.name ?? null,
        published: published.has(release.filmId),
        askedOn: own.map(({ on }) => on),
      };
    }),
  };
}
