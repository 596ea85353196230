/**
 * `node ml/export-records.ts releases.jsonl cut-off target.bin.gz`: the track records of the weeks before the cut-off. The last
 * of these lies beside the aggregates, for it had not ended on the Thursday on which the week of the cut-off is forecast.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { cinemaWeekOf, isIsoDate, stageDate } from '#shared/domain/cinema-week.ts';
import { TrackRecords } from '#shared/features/track-records.ts';
import { readFilms } from './read-films.ts';
import { suspectRows } from './suspect-rows.ts';

const [source, cutOff, target] = process.argv.slice(2);
if (source === undefined || cutOff === undefined || target === undefined || !isIsoDate(cutOff)) {
  throw new Error('usage: node ml/export-records.ts releases.jsonl YYYY-MM-DD target.bin.gz');
}
const records = TrackRecords.empty();
const rows = await readFilms(source);
const suspects = suspectRows(rows);
for (const row of rows) {
  const { facts, firstWeekAdmissions } = row;
  if (firstWeekAdmissions === null || suspects.has(row) || cinemaWeekOf(facts.releaseDate) >= cutOff)
    continue;
  records.reveal(facts, firstWeekAdmissions);
}
records.asOf(stageDate(cutOff, 'thursday'));
writeFileSync(target, gzipSync(records.toBytes(), { level: 9 }));
