import { JOBS, type Job } from '../film.ts';
import type { Columns } from './columns.ts';
import { listOf } from './lists.ts';

/** Who did what in a film: people by their rows; positions are counted within a job. */
export function creditsOf(
  { creditPerson, creditJob, filmCreditsEnds }: Columns,
  row: number,
): { person: number; job: Job; position: number }[] {
  const jobs = listOf(creditJob, filmCreditsEnds, row);
  const positions = new Map<Job, number>();
  return Array.from(listOf(creditPerson, filmCreditsEnds, row), (person, i) => {
    const job = JOBS[jobs[i] ?? 0] ?? 'cast';
    const position = positions.get(job) ?? 0;
    positions.set(job, position + 1);
    return { person, job, position };
  });
}
