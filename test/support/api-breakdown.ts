import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { issueToken } from '#shared/access/issue-token.ts';
import { ISSUER, testedAccess } from '#shared/access/testing-access.ts';
import { readConfig } from '#shared/config.ts';
import { cinemaWeekOf } from '#shared/domain/cinema-week.ts';
import { buildStages } from '#shared/features/build-features.ts';
import { createV1Services, provideV1Services } from '#shared/v1-services.ts';
import { admit, countCall } from '#shared/v1/http/admit.ts';
import type { Film } from '#shared/v1/contract/film.ts';
import { predictFilmSchema } from '#shared/v1/contract/predict.ts';
import { HANDLERS } from '#shared/v1/handlers.ts';
import { readJson } from '#shared/v1/http/json-text.ts';
import { predict } from '#shared/v1/prediction/predict.ts';
import { endPredicting, predictingNow, recordingOf } from '#shared/v1/prediction/predicting.ts';
import { checked } from '#shared/v1/http/read-body.ts';
import { toFacts } from '#shared/v1/prediction/to-facts.ts';
import { bodiesOf, filmsToCome } from './api-bench/requests.ts';

interface Part {
  what: string;
  /** Of the process's CPU time, for one film. */
  milliseconds: number;
}

/** Calls of one measurement, of which there are several: the least counts, as what else the machine does only adds to it. */
const FILMS = 1_000;
const ROUNDS = 5;
/** An explanation takes many times as long. */
const EXPLAINED = 50;
const SILENT = { log: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * What a film without explanation costs on its way through the prediction API, in CPU time of the process (all of its
 * threads), without the server in front of it; beside it what an explanation adds. The films are those of `npm run bench:api`, of
 * which every other one gets both stages.
 */
export async function apiBreakdown(): Promise<Part[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'niab-breakdown-'));
  const config = readConfig({
    AzureWebJobsStorage: 'UseDevelopmentStorage=true',
    NIAB_DATA_DIR: dataDir,
    NIAB_MODEL_DIR: SAMPLE_MODEL,
  });
  const { access, clock, add } = await testedAccess();
  // Who may call is kept in memory: what Table storage takes is not this process's time.
  const services = { ...(await createV1Services(config, clock)), access };
  provideV1Services(services);
  try {
    const { client } = await add(['predict:read'], 1_000_000);
    const { token } = await issueToken(access.keys, ISSUER, client, ['predict:read'], clock.now());
    const predicting = await predictingNow(services);
    const { today, forecaster } = predicting;
    const records = await predicting.recordsAsOf(today);
    const asked = filmsToCome(today);
    const { single: texts } = bodiesOf(asked);
    const films = texts.map((text) => checked(predictFilmSchema, readJson(text)).film);
    const explained = asked.map((film) => JSON.stringify({ film, explain: true }));

    const prepare = (film: Film) => {
      const facts = toFacts(film);
      const context = { week: cinemaWeekOf(facts.releaseDate), asOf: today, competitors: [] };
      const { thursday, monday } = buildStages(facts, context, records);
      return {
        thursday: { facts, features: thursday },
        monday: film.screens === null ? null : { facts, features: monday },
      };
    };
    const prepared = films.map(prepare);
    const at = <T>(all: readonly T[], i: number): T => all[i % all.length] as T;
    const call = (text: string) => HANDLERS['predict-post'](requestOf(text, token), SILENT);
    const walk = { explain: false, engine: 'walk' } as const;
    const told = { explain: false, sameWeek: 'independent' } as const;

    const recording = recordingOf(services);
    const perFilm = (work: (film: number) => unknown, films = FILMS): Promise<number> =>
      cpuTimeOf(work, films, () => recording.flush());
    const gate = await perFilm(async () => {
      const principal = await admit(access, `Bearer ${token}`, ['predict:read']);
      await countCall(access, principal, () => undefined);
    });
    const validation = await perFilm((i) => checked(predictFilmSchema, readJson(at(texts, i))));
    const features = await perFilm((i) => prepare(at(films, i)));
    const forest = await perFilm(async (i) => {
      const { thursday, monday } = at(prepared, i);
      await forecaster.forecast([thursday], walk);
      if (monday !== null) await forecaster.forecast([monday], walk);
    });
    const predicted = await perFilm(async (i) =>
      JSON.stringify(await predict([at(films, i)], told, predicting)),
    );
    const tried = await call(at(texts, 0));
    if (tried.status !== 200) throw new Error(`The API answers ${tried.status}`);
    const whole = await perFilm((i) => call(at(texts, i)));
    const withExplanation = await perFilm((i) => call(at(explained, i)), EXPLAINED);
    return [
      { what: 'token and rate', milliseconds: gate },
      { what: 'body read and validated', milliseconds: validation },
      { what: 'features', milliseconds: features },
      { what: 'forest and interval', milliseconds: forest },
      {
        what: 'the rest of the prediction: popularity, warnings, JSON',
        milliseconds: Math.max(0, predicted - features - forest),
      },
      { what: 'whole endpoint, its log apart', milliseconds: whole },
      { what: 'an explanation beside that', milliseconds: withExplanation - whole },
    ];
  } finally {
    await endPredicting();
    await (await services.analytical()).close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function requestOf(text: string, token: string) {
  const bytes = new TextEncoder().encode(text);
  const headers = new Map([
    ['authorization', `Bearer ${token}`],
    ['content-type', 'application/json'],
    ['content-length', String(bytes.length)],
  ]);
  return {
    ...{ method: 'POST', url: '/api/v1/predict', params: {} },
    headers: { get: (name: string) => headers.get(name) ?? null },
    arrayBuffer: () => Promise.resolve(bytes),
  };
}

/**
 * Milliseconds of CPU time of one call of many, after as many that do not count.
 * @param pause what is done before each round: what is recorded beside the calls would only pile up in a loop without it.
 */
async function cpuTimeOf(
  work: (film: number) => unknown,
  films: number,
  pause: () => Promise<void>,
): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await pause();
    const before = process.cpuUsage();
    for (let film = 0; film < films; film++) await work(film);
    const { user, system } = process.cpuUsage(before);
    if (round > 0) rounds.push((user + system) / 1_000 / films);
  }
  return Math.min(...rounds);
}
