/**
 * `npm run --silent local-share -- [--file CSV] [--json]`: how well the ranges of a cinema's own tickets hold, on the films of
 * a real till in order of time (decision 48). With `--simulate` on cinemas whose share is known, because it was drawn.
 * With `--json` the last line holds the figures for programs.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { NATIONAL_COLUMNS, readTill } from './local-share/read-till.ts';
import { scoreTill, type TillScore } from './local-share/score-till.ts';
import { biggestFilms } from './local-share/simulation/biggest-films.ts';
import { simulate, type Simulated } from './local-share/simulation/simulate.ts';
import { simulationTable, tillTable } from './local-share/tables.ts';
import { readFilms } from './read-films.ts';
import { releasesAt, releasesPath } from './settings.ts';
import { terminalBar } from './terminal-bar.ts';

/** A real cinema's, which is no part of the project. */
const TILL = path.join(import.meta.dirname, '../../shared/data/local-share-6-rooms-2018_2022.csv');
const CINEMAS = 200;
const YEARS = { from: '2017-01-01', to: '2019-12-31' };

async function simulated(): Promise<Simulated> {
  const films = await readFilms(releasesAt(releasesPath()));
  const weeks = biggestFilms(films, { ...YEARS, rooms: DEFAULT_SETTINGS.rooms.length });
  const bar = terminalBar('Playing', 'cinemas');
  try {
    return simulate(CINEMAS, weeks, (done, total) => bar.show(done, total));
  } finally {
    bar.end();
  }
}

function print(table: string, figures: Simulated | TillScore, json = false): void {
  console.log(table);
  if (json) console.log(JSON.stringify(figures));
}

try {
  const { values } = parseArgs({
    options: { file: { type: 'string' }, simulate: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  if (values.simulate === true && values.file !== undefined) {
    throw new InvalidInputError('file', '--file does not go with --simulate, which draws its tickets');
  }
  if (values.simulate === true) {
    const figures = await simulated();
    print(simulationTable(figures), figures, values.json);
  } else {
    const figures = scoreTill(readTill(values.file ?? TILL, NATIONAL_COLUMNS));
    print(tillTable(figures), figures, values.json);
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
