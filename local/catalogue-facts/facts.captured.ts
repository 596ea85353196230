import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { root } from '../settings.ts';
import { collectFilms } from './collect-films.ts';
import { factsBytes } from './facts-bytes.ts';
import { withPlausibleYears } from './plausible-years.ts';
import { readSources } from './sources.ts';
import { Tally } from './tally.ts';

it('the shipped file of facts is what the collected files make', () => {
  const tally = new Tally();
  const { films, people } = collectFilms(readSources('../shared/data'), tally);
  const made = factsBytes(films, withPlausibleYears(people, films, tally));
  const shipped = readFileSync(path.join(root, 'shared/catalogue/shipped/facts.jsonl.gz'));
  // Unpacked: versions of Node may pack the same text otherwise.
  expect(gunzipSync(made).equals(gunzipSync(shipped))).toBe(true);
});
