import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { problemSchema } from '#shared/api/contract/problem.ts';
import { currentToldSchema, factsPreviewSchema, type FactsPreview } from '#shared/api/contract/told-facts.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { handler as postFacts } from '../facts-preview-post.ts';
import { handler as putFacts } from '../facts-put.ts';
import { handler as putFilmFacts } from '../film-facts-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { seedWeek } from './seeded-week.ts';
import { fieldsOf, useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const BEGUN = addDays(WEEK, -7);
const NOW = '2023-06-12T10:00:00.000Z';
const NOTHING: ToldFacts = { screens: null, usOpening: null };
const MANY: ToldFacts = { screens: { kind: 'number', screens: 320 }, usOpening: null };
const FEW: ToldFacts = { screens: { kind: 'class', screensClass: 'under-50' }, usOpening: null };
const US = { friday: '2023-06-02', grossUsd: 40_000_000, theaters: 3_500 };

const tell = (version: number | undefined, facts: unknown, filmId = 'grand', week = WEEK): Promise<Reply> =>
  cinema.call(putFilmFacts, { week, filmId, body: facts, ...(version === undefined ? {} : { version }) });
const tellAll = (films: unknown): Promise<Reply> => cinema.call(putFacts, { week: WEEK, body: { films } });
const preview = (text: string | Buffer, week = WEEK): Promise<Reply> =>
  cinema.call(postFacts, { week, body: Buffer.from(text), headers: { 'content-type': 'text/csv' } });
const previewed = async (text: string | Buffer): Promise<FactsPreview> =>
  factsPreviewSchema.parse((await preview(text)).body);
const read = async (): Promise<Week> => weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);
const releaseIn = ({ releases }: Week, filmId = 'grand'): WeekRelease => {
  const release = releases.find((each) => each.filmId === filmId);
  if (release === undefined) throw new Error(`no release ${filmId}`);
  return release;
};
const ofWeek = (reply: Reply): Week => {
  expect(reply.status).toBe(200);
  return weekSchema.parse(reply.body);
};
/** What is told of a film now, and its version. */
const versionOf = async (filmId = 'grand'): Promise<number> => releaseIn(await read(), filmId).toldVersion;
const codeOf = ({ body }: Reply): string => problemSchema.parse(body).code;

beforeAll(async () => {
  const { operational } = cinema.services();
  await seedWeek(operational, BEGUN, 'b-');
  await operational.upsertRelease(testRelease(WEEK, 'reporté', { withdrawn: true }));
});
beforeEach(async () => {
  cinema.at(NOW);
  // Each test begins with a week of which nothing is told.
  const { releases } = await read();
  const told = releases.filter((release) => release.told !== null);
  if (told.length === 0) return;
  await tellAll(told.map(({ filmId, toldVersion: version }) => ({ filmId, version, facts: NOTHING })));
});

describe('what is told of a film', () => {
  it('is in the week with who and when, and the run goes back to forecast it', async () => {
    const before = releaseIn(await read());
    expect(before).toMatchObject({
      told: null,
      toldVersion: 0,
      automaticForecasts: null,
      isBeingForecast: false,
    });
    const facts = { ...MANY, usOpening: US };
    const release = releaseIn(ofWeek(await tell(0, facts)));
    expect(release).toMatchObject({
      told: { facts, version: 1, toldAt: NOW, toldBy: 'sur place' },
      ...{ toldVersion: 1, isBeingForecast: true, forecasts: { monday: { revision: 0 } } },
      automaticForecasts: { monday: { mean: before.forecasts.monday?.mean } },
    });
    expect(await cinema.services().operational.getRun(`${WEEK}-monday`)).toMatchObject({
      ...{ step: 'plan', state: 'processing', startedAt: NOW },
    });
    expect(await cinema.services().operational.getRun(`${WEEK}-thursday`)).toMatchObject({ stepVersion: 0 });
  });

  it('changes what is shown and counted with once it is forecast, until it is taken back', async () => {
    const { operational } = cinema.services();
    const before = await read();
    const version = await versionOf('petit');
    const { toldVersion: revision } = releaseIn(ofWeek(await tell(version, MANY, 'petit')), 'petit');
    const figures = { p10: 2_000_000, p50: 3_000_000, p90: 4_000_000, mean: 3_100_000 };
    await operational.upsertForecast(
      testForecast({ week: WEEK, stage: 'monday', filmId: 'petit', revision, ...figures }),
    );
    const told = await read();
    const petit = releaseIn(told, 'petit');
    expect(petit.forecasts.monday).toMatchObject({ ...figures, revision });
    expect(petit.automaticForecasts?.monday).toMatchObject({ mean: 50_000 });
    expect(petit.forecasts.thursday).toMatchObject({ mean: 60_000, revision: 0 });
    expect(told.releases[0]?.filmId).toBe('petit');
    // The forecasts of the others are as they were.
    expect(releaseIn(told)).toMatchObject({ forecasts: releaseIn(before).forecasts });

    const back = ofWeek(await tell(revision, NOTHING, 'petit'));
    expect(releaseIn(back, 'petit')).toMatchObject({
      ...{ told: null, toldVersion: revision + 1, automaticForecasts: null },
      forecasts: { monday: { mean: 50_000, revision: 0 } },
    });
  });

  it('is told once, whatever version it is said to follow, and follows the version otherwise', async () => {
    const version = await versionOf();
    const told = releaseIn(ofWeek(await tell(version, MANY)));
    for (const again of [version, 0, 99]) expect(releaseIn(ofWeek(await tell(again, MANY)))).toEqual(told);
    const late = await tell(version, FEW);
    expect(late.status).toBe(412);
    expect(currentToldSchema.parse(problemSchema.parse(late.body).current)).toEqual({
      version: told.toldVersion,
      told: { facts: MANY, version: told.toldVersion, toldAt: NOW, toldBy: 'sur place' },
    });
    expect(fieldsOf(late)).toEqual(['If-Match']);
    expect(releaseIn(ofWeek(await tell(told.toldVersion, FEW))).told?.facts).toEqual(FEW);
    expect(await tell(undefined, MANY)).toMatchObject({ status: 428 });
  });

  it('is told by one of two tabs', async () => {
    const version = await versionOf();
    const replies = await Promise.all([tell(version, MANY), tell(version, FEW)]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('that is nothing is no telling where nothing was told', async () => {
    const version = await versionOf('moyen');
    expect(releaseIn(ofWeek(await tell(version, NOTHING, 'moyen')), 'moyen').toldVersion).toBe(version);
  });
});

describe('what cannot be told', () => {
  const screens = (number: unknown) => ({ screens: { kind: 'number', screens: number }, usOpening: null });
  const us = (change: object) => ({ screens: null, usOpening: { ...US, ...change } });
  it.each([
    ['negative copies', screens(-1), 'screens.screens'],
    ['no copies', screens(0), 'screens.screens'],
    ['10,000 copies', screens(10_000), 'screens.screens'],
    ['half a copy', screens(0.5), 'screens.screens'],
    ['copies in words', screens('beaucoup'), 'screens.screens'],
    ['endless copies', '{"screens":{"kind":"number","screens":1e999},"usOpening":null}', 'screens.screens'],
    [
      'another class',
      { screens: { kind: 'class', screensClass: '100-200' }, usOpening: null },
      'screens.screensClass',
    ],
    ['another kind', { screens: { kind: 'many' }, usOpening: null }, 'screens.kind'],
    ['nothing of the US opening', { screens: null }, 'usOpening'],
    ['something else', { ...MANY, budget: 3 }, 'budget'],
    ['a Thursday', us({ friday: '2023-06-01' }), 'usOpening.friday'],
    ['no day', us({ friday: '2023-02-30' }), 'usOpening.friday'],
    ['a weekend to come', us({ friday: '2023-06-16' }), 'usOpening.friday'],
    ['negative takings', us({ grossUsd: -1 }), 'usOpening.grossUsd'],
    ['takings in words', us({ grossUsd: '40 M$' }), 'usOpening.grossUsd'],
    ['too many cinemas', us({ theaters: 10_001 }), 'usOpening.theaters'],
    ['a text', 'rien', 'body'],
  ])('is refused, the field named: %s', async (_, facts, field) => {
    const version = await versionOf();
    const reply = await tell(version, facts);
    expect(reply.status).toBe(400);
    expect(fieldsOf(reply)).toContain(field);
    expect(await versionOf()).toBe(version);
  });

  it('is a weekend whose Sunday is today', async () => {
    cinema.at('2023-06-11T10:00:00Z');
    const version = await versionOf();
    const facts = us({ friday: '2023-06-09' });
    expect(fieldsOf(await tell(version, facts))).toEqual(['usOpening.friday']);
    cinema.at(NOW);
    expect(await tell(version, facts)).toMatchObject({ status: 200 });
  });

  it.each(['reporté', 'b-grand', 'inconnu'])(
    'is of a film that is no release of the week: %s',
    async (filmId) => {
      const reply = await tell(0, MANY, filmId);
      expect([reply.status, codeOf(reply), fieldsOf(reply)]).toEqual([422, 'unknown-film', ['filmId']]);
    },
  );

  it('is of a week that has begun in Paris, or of none', async () => {
    const begun = await tell(0, MANY, 'b-grand', BEGUN);
    expect([begun.status, codeOf(begun), fieldsOf(begun)]).toEqual([409, 'conflict', ['week']]);
    expect((await preview('film;copies\nTitre de b-grand;3', BEGUN)).status).toBe(409);
    const version = await versionOf();
    cinema.at('2023-06-13T22:00:00Z');
    expect((await tell(version, MANY)).status).toBe(409);
    expect((await tell(0, MANY, 'grand', '2023-09-06')).status).toBe(404);
  });
});

describe('what is told of several films', () => {
  const film = async (filmId: string, facts: ToldFacts) => ({
    filmId,
    version: await versionOf(filmId),
    facts,
  });

  it('is stored as a whole, each film after its own version', async () => {
    const films = [await film('grand', MANY), await film('petit', FEW)];
    const week = ofWeek(await tellAll(films));
    expect(releaseIn(week).told?.facts).toEqual(MANY);
    expect(releaseIn(week, 'petit').told?.facts).toEqual(FEW);
    expect(await tellAll(films)).toMatchObject({ status: 200 });
  });

  it('is not stored where one of them has another version, is unknown, or is there twice', async () => {
    const [grand, petit] = [await film('grand', MANY), await film('petit', FEW)];
    const late = await tellAll([grand, { ...petit, version: petit.version + 7 }]);
    expect([late.status, fieldsOf(late)]).toEqual([412, ['films.1.version']]);
    const unknown = await tellAll([grand, { ...petit, filmId: 'inconnu' }]);
    expect([unknown.status, fieldsOf(unknown)]).toEqual([422, ['films.1.filmId']]);
    const twice = await tellAll([grand, grand]);
    expect([twice.status, fieldsOf(twice)]).toEqual([400, ['films.1.filmId']]);
    const early = await tellAll([
      grand,
      { ...petit, facts: { ...FEW, usOpening: { ...US, friday: '2023-06-16' } } },
    ]);
    expect([early.status, fieldsOf(early)]).toEqual([400, ['films.1.facts.usOpening.friday']]);
    expect(releaseIn(await read()).told).toBeNull();
  });
});

describe('a file of what is told', () => {
  it('is laid beside what is told now, line by line', async () => {
    await tell(await versionOf('petit'), { ...FEW, usOpening: US }, 'petit');
    const version = await versionOf('petit');
    const { films, ...others } = await previewed(
      'film;copies\r\nTITRE DE GRAND;350 à 600\r\npetit;\r\nUn autre;320\r\nTitre de moyen;beaucoup\r\nTitre de grand;3',
    );
    expect(others).toMatchObject({
      lines: [
        {
          line: 2,
          title: 'TITRE DE GRAND',
          filmId: 'grand',
          facts: { screens: { screensClass: '350-600' } },
        },
        // It says nothing of the US opening, which stays.
        { line: 3, title: 'petit', filmId: 'petit', facts: { screens: null, usOpening: US } },
        { line: 4, title: 'Un autre', filmId: null, near: [], facts: MANY },
      ],
      ...{ tellsUs: false, problemCount: 2, noteCount: 0 },
      problems: [
        { code: 'bad-copies', line: 5, column: 'copies', value: 'beaucoup' },
        { code: 'film-twice', line: 6, value: 'Titre de grand' },
      ],
    });
    expect(films.find(({ filmId }) => filmId === 'petit')).toEqual({
      ...{ filmId: 'petit', title: 'Titre de petit', version, told: { ...FEW, usOpening: US } },
    });
    expect(await versionOf('petit')).toBe(version);
  });

  it('knows a film by its original title, and a weekend that is not over', async () => {
    const { operational } = cinema.services();
    await operational.upsertRelease(
      testRelease(WEEK, 'muet', { title: 'Le muet', originalTitle: 'The Silent' }),
    );
    const file =
      'title,screens,us opening,us gross\nThe Silent,wide,2023-06-16,"1,000,000"\nThe Silent,wide,,\n';
    const { lines, problems, tellsUs } = await previewed(file);
    expect(tellsUs).toBe(true);
    expect(lines).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'weekend-not-over', line: 2 },
      { code: 'film-twice', line: 3 },
    ]);
  });

  it('is stored as its preview says', async () => {
    const { lines, films } = await previewed(Buffer.from('film;copies\nTitre de moyen;50 à 150\n', 'latin1'));
    const week = ofWeek(
      await tellAll(
        lines.map(({ filmId, facts }) => ({
          ...{ filmId, facts },
          version: films.find((film) => film.filmId === filmId)?.version,
        })),
      ),
    );
    expect(releaseIn(week, 'moyen').told?.facts.screens).toEqual({ kind: 'class', screensClass: '50-150' });
  });

  it('must be called CSV', async () => {
    const reply = await cinema.call(postFacts, { week: WEEK, method: 'POST', body: 'film;copies' });
    expect(reply.status).toBe(415);
  });
});
