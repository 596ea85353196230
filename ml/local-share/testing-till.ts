import { addWeeks } from '#shared/domain/cinema-week.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import { drawCinema, drawDemand } from './simulation/true-cinema.ts';
import type { NationalRow } from './walk-weeks.ts';

/** Test data: three films a week of a cinema that was drawn, from 2018-01-03 on. */
export function madeTill(films: number): NationalRow[] {
  const random = seededRandom(23);
  const cinema = drawCinema(random);
  return Array.from({ length: films }, (_, i) => {
    const admissions = Math.round(20_000 * 50 ** random());
    const origin = (['french', 'american', 'other'] as const)[i % 3] ?? 'other';
    const week = addWeeks('2018-01-03', Math.floor(i / 3));
    return {
      week,
      title: `Film ${i}`,
      tickets: Math.max(drawDemand(cinema, admissions), 1),
      admissions,
      origin,
    };
  });
}
