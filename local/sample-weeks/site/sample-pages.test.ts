import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, stageDate, STAGES, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { Release } from '#shared/domain/shapes/release.ts';
import { openingFriday } from '#shared/domain/us-weekends.ts';
import { WrongPageError } from '#shared/errors.ts';
import { everythingMissing } from '#shared/domain/results-to-ask.ts';
import { isUsWeekendOver } from '#shared/features/groups/american-start.ts';
import { matchActuals } from '#shared/matching/match-actuals.ts';
import { matchFilms } from '#shared/matching/match-films.ts';
import { toRelease } from '#shared/matching/to-release.ts';
import { nothingAsked } from '#shared/pipeline/results-asked.ts';
import { allocine } from '#shared/sources/allocine/allocine.ts';
import { parseAllocineBoxOffice } from '#shared/sources/allocine/box-office-page.ts';
import { boxOfficeMojo } from '#shared/sources/box-office-mojo/box-office-mojo.ts';
import { decodeBody } from '#shared/sources/decode.ts';
import { SOURCES } from '#shared/sources/index.ts';
import { jpbox } from '#shared/sources/jpbox/jpbox.ts';
import { followUpsOf, parseRequested, planOf } from '#shared/sources/source-pages.ts';
import type { PageRequest, RunScope, Source, SourceFilm } from '#shared/sources/source.ts';
import { PREVIEWS, RE_RELEASES, STREAMING_FILMS, US_HOLDOVERS } from '../guest-films.ts';
import { filmsOfWeek, SAMPLE_WEEKS, type SampleFilm } from '../sample-films.ts';
import { SimulatedClock } from '../simulated-clock.ts';
import { tenBest } from './allocine-chart.ts';
import { jpboxCountry, jpboxGenre, jpboxTitle } from './jpbox.ts';
import { DUOS } from './jpbox-calendar.ts';
import { WHOLE_PAGE } from './jpbox-film.ts';
import { startSampleSite, type SampleSite } from './sample-site.ts';

const clock = new SimulatedClock(new Date('2023-03-30T08:30:00Z'));
let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite({ port: 0, clock });
});
afterAll(() => site.close());

function at(date: IsoDate): void {
  clock.set(new Date(`${date}T08:30:00Z`));
}

function ask(url: string): Promise<Response> {
  return fetch(url.replace('https://', `${site.url}/`));
}

/** The page as the pipeline's client would give it to the parser. */
async function textOf(response: Response): Promise<string> {
  return decodeBody(new Uint8Array(await response.arrayBuffer()), response.headers.get('content-type') ?? '');
}

/** All pages that a source asks for in a run, as it reads them; nothing may be missed. */
async function readRun(source: Source, run: RunScope): Promise<Map<string, SourceFilm[]>> {
  const pages = new Map<string, SourceFilm[]>();
  const waiting: PageRequest[] = [...planOf(source, run)];
  for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
    const response = await ask(request.url);
    expect([request.url, response.status]).toEqual([request.url, 200]);
    const parsed = parseRequested(source, request, await textOf(response), run);
    expect(parsed.missed).toEqual([]);
    pages.set(`${request.kind} ${request.subject}`, parsed.films);
    waiting.push(...followUpsOf(source, request, parsed, run));
  }
  return pages;
}

function scope(
  week: IsoDate,
  kind: Exclude<RunScope['kind'], 'shows' | 'backfill'>,
  releases: readonly Release[] = [],
): RunScope {
  const asOf = kind === 'actuals' ? addDays(week, 7) : stageDate(week, kind);
  at(asOf);
  const results = everythingMissing(nothingAsked(week, releases, SOURCES));
  return { week, kind, asOf, releases, ...(kind === 'actuals' ? { results } : {}) };
}

/** The week's films as an earlier run has left them in the application. */
function releasesOf(week: IsoDate): Release[] {
  return filmsOfWeek(week).map((film) => ({
    ...film,
    filmId: film.allocineId === null ? `jpbox-${film.jpboxId ?? ''}` : `allocine-${film.allocineId}`,
    week,
    synopsis: null,
    posterUrl: null,
    scheduledShows: null,
    screens: null,
  }));
}

function newOnes(films: SourceFilm[] | undefined): SourceFilm[] {
  return (films ?? []).filter((film) => film.status === 'new');
}

const byTitle = (a: { title: string }, b: { title: string }): number => a.title.localeCompare(b.title);

describe.each(SAMPLE_WEEKS)('week %s', (week) => {
  const films = filmsOfWeek(week);
  const onAllocine = films.filter((film) => film.allocineId !== null);
  const onJpbox = films.filter((film) => film.jpboxId !== null);

  it('is read from Allociné as the facts have it', async () => {
    const pages = await readRun(allocine, scope(week, 'thursday'));
    const listed = pages.get(`releases ${week}`) ?? [];
    expect(newOnes(listed).toSorted(byTitle)).toMatchObject(
      onAllocine.toSorted(byTitle).map((film) => ({
        sourceId: String(film.allocineId),
        title: film.title,
        originalTitle: film.originalTitle,
        releaseDate: film.releaseDate,
        directors: film.directors,
        cast: film.cast,
        genres: film.genres,
        scheduledShows: null,
      })),
    );
    expect(listed.filter((film) => film.status === 're-release').map((film) => film.title)).toEqual(
      expect.arrayContaining(RE_RELEASES.filter((film) => film.week === week).map((film) => film.title)),
    );
    for (const film of onAllocine) {
      expect(pages.get(`film ${film.allocineId ?? ''}`)).toMatchObject([allocineFacts(film)]);
    }
  });

  it('is read from JPBox-Office as the facts have it', async () => {
    const pages = await readRun(jpbox, scope(week, 'thursday'));
    const listed = pages.get(`releases ${week}`) ?? [];
    expect(newOnes(listed)).toMatchObject(onJpbox.map(jpboxFacts));
    expect(listed.filter((film) => film.status === 'streaming').map((film) => film.title)).toEqual(
      STREAMING_FILMS.filter((film) => film.week === week).map((film) => film.title),
    );
    for (const film of onJpbox) {
      expect(pages.get(`film ${film.jpboxId ?? ''}`)).toMatchObject([
        {
          title: jpboxTitle(film),
          releaseDate: film.releaseDate,
          status: 'new',
          distributor: film.distributor,
          durationMinutes: film.durationMinutes,
          // The first week is not over.
          admissions: null,
          screens: null,
        },
      ]);
    }
  });

  it.each(STAGES)('has the American weekends that are over, in the run of %s', async (stage) => {
    const run = scope(week, stage);
    const pages = await readRun(boxOfficeMojo, run);
    expect(pages.size).toBe(10);
    const rows = [...pages.values()].flat();
    for (const { usWeekends = [] } of rows) {
      for (const { friday } of usWeekends) expect(isUsWeekendOver(friday, run.asOf)).toBe(true);
    }
    const told = (title: string, friday: string) =>
      rows
        .filter((row) => row.title === title)
        .flatMap((row) => row.usWeekends ?? [])
        .find((each) => each.friday === friday);
    for (const { title, originalTitle, usWeekends = [], usReleaseDate, usOpeningUsd } of films) {
      const asked = (friday: string): boolean =>
        isUsWeekendOver(friday, run.asOf) && friday >= addDays(run.asOf, -69);
      for (const weekend of usWeekends.filter(({ friday }) => asked(friday)))
        expect(told(originalTitle ?? title, weekend.friday)).toEqual(weekend);
      if (usReleaseDate === null || usOpeningUsd === null || usWeekends.length > 0) continue;
      const opening = openingFriday(usReleaseDate);
      if (asked(opening))
        expect(told(originalTitle ?? title, opening)).toMatchObject({ grossUsd: usOpeningUsd });
    }
  });

  it('has every result in the chart of JPBox-Office when it is over', async () => {
    const pages = await readRun(jpbox, scope(week, 'actuals', releasesOf(week)));
    const chart = pages.get(`chart ${week}`) ?? [];
    expect(chart).toHaveLength(films.length);
    for (const film of films) {
      const row = chart.find((candidate) =>
        film.jpboxId === null
          ? candidate.sourceId === null && candidate.admissions === film.firstWeekAdmissions
          : candidate.sourceId === String(film.jpboxId),
      );
      expect(row).toMatchObject({
        admissions: film.firstWeekAdmissions,
        screens: film.screens,
        weekNumber: 1,
        status: 'new',
      });
    }
    at(addDays(week, 7));
    for (const film of onJpbox) {
      const id = film.jpboxId ?? 0;
      const request: PageRequest = {
        source: 'jpbox',
        kind: 'figures',
        subject: String(id),
        url: `https://www.jpbox-office.com/fichfilm.php?id=${id}&view=2`,
        label: film.title,
      };
      const parsed = parseRequested(
        jpbox,
        request,
        await textOf(await ask(request.url)),
        scope(week, 'actuals'),
      );
      expect(parsed).toMatchObject({
        films: [{ admissions: film.firstWeekAdmissions, screens: film.screens }],
        missed: [],
      });
    }
  });

  it('becomes one release a film, each with its result', async () => {
    const thursday = scope(week, 'thursday');
    const lists = [await readRun(allocine, thursday), await readRun(jpbox, thursday)];
    const read = lists.flatMap((pages) => [...pages.values()].flat());
    const releases = matchFilms(read, [], week)
      .filter((film) => film.status === 'new')
      .map((film) => toRelease(film, week, []));
    const ids = (film: Pick<Release, 'allocineId' | 'jpboxId'>): string =>
      `${film.allocineId ?? ''}/${film.jpboxId ?? ''}`;
    expect(releases.map(ids).sort()).toEqual(films.map(ids).sort());

    const charts = await readRun(jpbox, scope(week, 'actuals', releases));
    const results = matchActuals([...charts.values()].flat(), releases);
    expect(new Map(results.map(({ filmId, film }) => [filmId, film.admissions]))).toEqual(
      new Map(
        films.map((film) => [
          releases.find((release) => ids(release) === ids(film))?.filmId,
          film.firstWeekAdmissions,
        ]),
      ),
    );
  });

  it('has the figures of every film on its own page of Allociné, and no others', async () => {
    at(addDays(week, 7));
    for (const film of onAllocine) {
      const id = film.allocineId ?? 0;
      const response = await ask(`https://www.allocine.fr/film/fichefilm-${id}/box-office/`);
      const previews = PREVIEWS.filter(({ allocineId }) => allocineId === id);
      expect(parseAllocineBoxOffice(await response.text(), id)).toEqual({
        rows: [
          ...previews.map(({ admissions }) => ({ week: addDays(week, -7), admissions })),
          { week, admissions: film.firstWeekAdmissions },
        ],
        missed: [],
      });
    }
  });

  it('has its ten best in the chart of Allociné, which otherwise shows another week', async () => {
    const run = scope(week, 'actuals', releasesOf(week));
    const best = tenBest(films);
    if (best === null) {
      await expect(readRun(allocine, run)).rejects.toThrow(WrongPageError);
      return;
    }
    const pages = await readRun(allocine, run);
    expect(pages.get(`chart ${week}`)).toMatchObject(
      best.map((film) => ({
        sourceId: String(film.allocineId),
        title: film.title,
        admissions: film.firstWeekAdmissions,
        weekNumber: 1,
      })),
    );
    const others = onAllocine.filter((film) => film.jpboxId === null && !best.includes(film));
    for (const film of others) {
      expect(pages.get(`figures ${film.allocineId ?? ''}`)).toMatchObject([
        { admissions: film.firstWeekAdmissions },
      ]);
    }
  });
});

it('has a film that came back to the US, which opens nothing', async () => {
  const back = US_HOLDOVERS.filter(({ note }) => note !== undefined);
  expect(back.map(({ week }) => week)).toEqual([1]);
  const pages = await readRun(boxOfficeMojo, scope('2023-06-28', 'monday'));
  const rows = [...pages.values()].flat();
  for (const { title } of back) {
    expect(rows.find((film) => film.title === title)).toMatchObject({
      usReleaseDate: null,
      usOpeningUsd: null,
    });
    expect(rows.find((film) => film.title === title)).not.toHaveProperty('usWeekends');
  }
});

it('has a duo of directors that one site writes as one name, and is one film all the same', () => {
  const films = SAMPLE_WEEKS.flatMap(filmsOfWeek).filter(({ jpboxId }) => DUOS.has(jpboxId ?? 0));
  expect(films.map(({ directors }) => directors.length)).toEqual([2]);
});

it('has films with figures of the US, and films with previews', () => {
  const listed = SAMPLE_WEEKS.flatMap(filmsOfWeek).filter((film) => film.allocineId !== null);
  expect(listed.filter((film) => film.usOpeningUsd !== null).length).toBeGreaterThan(0);
  const ids = listed.map((film) => film.allocineId);
  expect(PREVIEWS.filter(({ allocineId }) => ids.includes(allocineId))).toHaveLength(PREVIEWS.length);
});

it('one page of JPBox-Office has the real size, and says its encoding far down its head only', async () => {
  at('2023-05-25');
  const response = await ask(`https://www.jpbox-office.com/fichfilm.php?id=${WHOLE_PAGE}&view=2`);
  expect(response.headers.get('content-type')).toBe('text/html');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.length).toBeGreaterThan(3_400_000);
  expect(bytes.length).toBeLessThan(4_100_000);
  expect(bytes.indexOf('<META http-equiv')).toBeGreaterThan(1_550);
  expect(bytes.indexOf('<META http-equiv')).toBeLessThan(1_650);
  expect(bytes.includes(Buffer.from('La Petite sirène', 'latin1'))).toBe(true);
  expect(bytes.toString('latin1').match(/<option /gu)).toHaveLength(28_000);
});

function allocineFacts(film: SampleFilm): Partial<SourceFilm> {
  return {
    title: film.title,
    originalTitle: film.originalTitle,
    releaseDate: film.releaseDate,
    status: 'new',
    distributor: film.distributor,
    directors: film.directors,
    cast: film.cast,
    genres: film.genres,
    countries: film.countries,
    languages: film.languages,
    durationMinutes: film.durationMinutes,
    budget: film.budget,
  };
}

function jpboxFacts(film: SampleFilm): Partial<SourceFilm> {
  return {
    sourceId: String(film.jpboxId),
    title: jpboxTitle(film),
    originalTitle: film.originalTitle,
    directors: DUOS.has(film.jpboxId ?? 0) ? [DUOS.get(film.jpboxId ?? 0) ?? ''] : film.directors,
    cast: film.cast,
    genres: jpboxGenre(film)?.split(' - ') ?? [],
    countries: [jpboxCountry(film)].filter((country) => country !== null),
    durationMinutes: film.durationMinutes,
  };
}
