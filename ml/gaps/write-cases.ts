import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cinemaWeekOf, stageDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { buildFeatures } from '#shared/features/build-features.ts';
import type { Features } from '#shared/features/contract.ts';
import { TrackRecords } from '#shared/features/track-records.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { gapsOf } from '#shared/v1/prediction/gaps.ts';
import { byWeek } from '../by-week.ts';
import { suspectRows } from '../suspect-rows.ts';
import { CASES } from './cases.ts';

/**
 * Beside the training matrix: the features of the films from a week on in each case, `CASE.f64` with the columns of the matrix and
 * `cases.json` with their rows in it. The rivals of a film are those of the file, as they are there.
 */
export function writeCases(all: readonly ReleaseRow[], from: IsoDate, directory: string): void {
  const rows = all.filter((row) => row.firstWeekAdmissions !== null);
  const suspects = suspectRows(rows);
  const records = TrackRecords.empty();
  const made = new Map(
    [...CASES.keys()].map((name) => [name, { rows: [] as number[], features: [] as Features[] }]),
  );
  let at = 0;
  for (const [week, released] of byWeek(rows, ({ facts }) => cinemaWeekOf(facts.releaseDate))) {
    const asOf = stageDate(week, 'monday');
    for (const [i, { facts }] of released.entries()) {
      if (week < from) break;
      const competitors = released.map((row) => row.facts).filter((other) => other !== facts);
      const gaps = gapsOf(facts, records.asOf(asOf));
      for (const [name, { seen: seenAs }] of CASES) {
        const seen = seenAs(facts, gaps);
        if (seen === null) continue;
        made.get(name)?.rows.push(at + i);
        made
          .get(name)
          ?.features.push(buildFeatures(seen, { stage: 'monday', week, asOf, competitors }, records));
      }
    }
    at += released.length;
    for (const row of released)
      if (!suspects.has(row)) records.reveal(row.facts, row.firstWeekAdmissions ?? 0);
  }
  mkdirSync(directory, { recursive: true });
  const cases = [...made].map(([name, { rows: ofCase, features }], i) => {
    const file = `case-${i}.f64`;
    writeFileSync(join(directory, file), numbers(features));
    return { name, file, rows: ofCase };
  });
  writeFileSync(join(directory, 'cases.json'), JSON.stringify(cases));
}

/** Row-major float64, NaN where a value is unknown. */
function numbers(features: readonly Features[]): Float64Array {
  return Float64Array.from(features.flatMap((row) => Object.values(row).map((value) => value ?? NaN)));
}
