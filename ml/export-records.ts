/** `node ml/export-records.ts releases.jsonl cut-off target.json`: the track records of the weeks before the cut-off. */
import { writeFileSync } from 'node:fs';
import { cinemaWeekOf, isIsoDate } from '../shared/domain/cinema-week.ts';
import { TrackRecords } from '../shared/features/track-records.ts';
import { readReleases } from './releases.ts';

const [source, cutOff, target] = process.argv.slice(2);
if (source === undefined || cutOff === undefined || target === undefined || !isIsoDate(cutOff)) {
  throw new Error('usage: node ml/export-records.ts releases.jsonl YYYY-MM-DD target.json');
}
const records = TrackRecords.empty();
for (const { facts, firstWeekAdmissions } of await readReleases(source)) {
  if (firstWeekAdmissions !== null && cinemaWeekOf(facts.releaseDate) < cutOff)
    records.reveal(facts, firstWeekAdmissions);
}
records.asOf(cutOff);
writeFileSync(target, JSON.stringify(records.toSnapshot()));
