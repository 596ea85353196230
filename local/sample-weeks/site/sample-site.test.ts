import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, stageDate, type IsoDate } from '../../../shared/domain/cinema-week.ts';
import type { Release } from '../../../shared/domain/release.ts';
import { WrongPageError } from '../../../shared/errors.ts';
import { matchActuals } from '../../../shared/matching/match-actuals.ts';
import { matchFilms } from '../../../shared/matching/match-films.ts';
import { toRelease } from '../../../shared/matching/to-release.ts';
import { allocine } from '../../../shared/sources/allocine/allocine.ts';
import { boxOfficeMojo } from '../../../shared/sources/box-office-mojo/box-office-mojo.ts';
import { jpbox } from '../../../shared/sources/jpbox/jpbox.ts';
import type { PageRequest, RunScope, Source, SourceFilm } from '../../../shared/sources/source.ts';
import { RE_RELEASES, STREAMING_FILMS } from '../guest-films.ts';
import { filmsOfWeek, SAMPLE_WEEKS, sampleFacts, type SampleFilm } from '../sample-films.ts';
import { SimulatedClock } from '../simulated-clock.ts';
import { tenBest } from './allocine-chart.ts';
import { jpboxCountry, jpboxGenre, jpboxTitle } from './jpbox.ts';
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

function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url.replace('https://', `${site.url}/`), { headers });
}

/** All pages that a source asks for in a run, as it reads them; nothing may be missed. */
async function readRun(source: Source, run: RunScope): Promise<Map<string, SourceFilm[]>> {
  const pages = new Map<string, SourceFilm[]>();
  const waiting: PageRequest[] = [...source.plan(run)];
  for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
    const response = await ask(request.url);
    expect([request.url, response.status]).toEqual([request.url, 200]);
    const parsed = source.parse(request, await response.text(), run);
    expect(parsed.missed).toEqual([]);
    pages.set(request.id, parsed.films);
    waiting.push(...source.followUps(request, parsed, run));
  }
  return pages;
}

function scope(week: IsoDate, kind: RunScope['kind'], releases: readonly Release[] = []): RunScope {
  const asOf = kind === 'actuals' ? addDays(week, 7) : stageDate(week, kind);
  at(asOf);
  return { week, kind, asOf, releases };
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
    const listed = pages.get('allocine-releases') ?? [];
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
      expect(pages.get(`allocine-film-${film.allocineId ?? ''}`)).toMatchObject([allocineFacts(film)]);
    }
  });

  it('is read from JPBox-Office as the facts have it', async () => {
    const pages = await readRun(jpbox, scope(week, 'thursday'));
    const listed = pages.get('jpbox-releases') ?? [];
    expect(newOnes(listed)).toMatchObject(onJpbox.map(jpboxFacts));
    expect(listed.filter((film) => film.status === 'streaming').map((film) => film.title)).toEqual(
      STREAMING_FILMS.filter((film) => film.week === week).map((film) => film.title),
    );
    for (const film of onJpbox) {
      expect(pages.get(`jpbox-film-${film.jpboxId ?? ''}`)).toMatchObject([
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

  it('has the US openings of the last weekends on Monday', async () => {
    const run = scope(week, 'monday');
    const pages = await readRun(boxOfficeMojo, run);
    const openings = [...pages.values()].flat().filter((film) => film.usOpeningUsd !== null);
    expect(openings.every((film) => (film.usReleaseDate ?? '') < addDays(run.asOf, -2))).toBe(true);
    for (const film of films) {
      const { usReleaseDate, usOpeningUsd } = film;
      const recent =
        usReleaseDate !== null &&
        usReleaseDate >= addDays(run.asOf, -24) &&
        usReleaseDate < addDays(run.asOf, -2);
      if (usOpeningUsd !== null && recent) {
        expect(openings).toContainEqual(
          expect.objectContaining({ title: film.originalTitle ?? film.title, usOpeningUsd }),
        );
      }
    }
  });

  it('has every result in the chart of JPBox-Office when it is over', async () => {
    const pages = await readRun(jpbox, scope(week, 'actuals', releasesOf(week)));
    const chart = pages.get('jpbox-chart') ?? [];
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
        kind: 'film',
        id: `jpbox-film-${id}`,
        url: `https://www.jpbox-office.com/fichfilm.php?id=${id}&view=2`,
        label: film.title,
      };
      const parsed = jpbox.parse(request, await (await ask(request.url)).text(), scope(week, 'actuals'));
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

  it('has its ten best in the chart of Allociné, which otherwise shows another week', async () => {
    const run = scope(week, 'actuals', releasesOf(week));
    const best = tenBest(films);
    if (best === null) {
      await expect(readRun(allocine, run)).rejects.toThrow(WrongPageError);
      return;
    }
    const pages = await readRun(allocine, run);
    expect(pages.get('allocine-chart')).toMatchObject(
      best.map((film) => ({
        sourceId: String(film.allocineId),
        title: film.title,
        admissions: film.firstWeekAdmissions,
        weekNumber: 1,
      })),
    );
    const others = onAllocine.filter((film) => film.jpboxId === null && !best.includes(film));
    for (const film of others) {
      expect(pages.get(`allocine-box-office-${film.allocineId ?? ''}`)).toMatchObject([
        { admissions: film.firstWeekAdmissions },
      ]);
    }
  });
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
    directors: film.directors,
    cast: film.cast,
    genres: jpboxGenre(film)?.split(' - ') ?? [],
    countries: [jpboxCountry(film)].filter((country) => country !== null),
    durationMinutes: film.durationMinutes,
  };
}

describe('the sample site', () => {
  const charts = [
    'https://www.allocine.fr/boxoffice/france/sem-2023-04-05/',
    'https://www.jpbox-office.com/v9_tophebdo.php?idsem=2780&view=2',
    'https://www.allocine.fr/film/fichefilm-9000001/box-office/',
  ];

  it.each(charts)('does not tell the future: %s', async (url) => {
    at('2023-04-11');
    expect((await ask(url)).status).toBe(404);
    at('2023-04-12');
    expect((await ask(url)).status).toBe(200);
  });

  it('has a US weekend from its Monday on', async () => {
    at('2023-04-09');
    expect((await ask('https://www.boxofficemojo.com/weekend/2023W14/')).status).toBe(404);
    at('2023-04-10');
    const page = await (await ask('https://www.boxofficemojo.com/weekend/2023W14/')).text();
    expect(page).toContain('April 7-9, 2023');
    expect(page).toContain('$146,361,865');
  });

  it('has rules for robots at each host, and no other host', async () => {
    for (const host of ['www.allocine.fr', 'www.jpbox-office.com', 'www.boxofficemojo.com']) {
      expect(await (await ask(`https://${host}/robots.txt`)).text()).toMatch(/^User-agent: \*\n/);
    }
    expect((await ask('https://www.example.com/robots.txt')).status).toBe(404);
  });

  it.each([
    'www.allocine.fr/film/agenda/sem-2023-07-05/',
    'www.allocine.fr/film/agenda/sem-2023-99-99/',
    'www.allocine.fr/film/fichefilm_gen_cfilm=1.html',
    'www.jpbox-office.com/v9_avenir.php?view=2&date=2023-04-06',
    'www.jpbox-office.com/v9_tophebdo.php?idsem=99999999999999&view=2',
    'www.jpbox-office.com/fichfilm.php?id=1&view=2',
    'www.boxofficemojo.com/weekend/0000W99/',
    '',
  ])('has no page /%s', async (path) => {
    at('2023-07-05');
    expect((await fetch(`${site.url}/${path}`)).status).toBe(404);
  });

  it('is read only', async () => {
    expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
  });

  it('says that an unchanged page has not been modified', async () => {
    const url = 'https://www.allocine.fr/film/agenda/sem-2023-04-05/';
    const etag = (await ask(url)).headers.get('etag') ?? '';
    expect((await ask(url, { 'if-none-match': etag })).status).toBe(304);
    expect((await ask(url, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('draws a poster of its own for every film', async () => {
    for (const film of sampleFacts().films) {
      const key = film.allocineId === null ? `jpbox-${film.jpboxId ?? ''}` : `allocine-${film.allocineId}`;
      const response = await fetch(`${site.url}/posters/${key}.svg`);
      expect(response.headers.get('content-type')).toContain('image/svg+xml');
      expect(await response.text()).toContain('</svg>');
    }
    expect((await fetch(`${site.url}/posters/allocine-1.svg`)).status).toBe(404);
  });
});
