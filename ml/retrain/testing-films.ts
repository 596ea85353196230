import { addDays, addWeeks, type IsoDate } from '#shared/domain/cinema-week.ts';
import { film } from '#shared/domain/testing-films.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { seededRandom } from '#shared/seeded-random.ts';

const DISTRIBUTORS = ['Pathé', 'Le Pacte', 'Shellac', 'Gaumont', 'Diaphana', 'Ad Vitam'];
const GENRES = ['Comédie', 'Drame', 'Policier', 'Animation', 'Documentaire'];
const COUNTRIES = ['France', 'Etats-Unis', 'Italie', 'Japon', 'Belgique'];

/** Test data: weeks of twelve made films each, whose numbers are spread as those of real ones are. */
export function madeFilms(first: IsoDate, weeks: number): ReleaseRow[] {
  const random = seededRandom(22);
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)] ?? '';
  return Array.from({ length: 12 * weeks }, (_, index) => {
    const week = addWeeks(first, Math.floor(index / 12));
    const strength = random() + random() + random() - 1.5;
    const screens = Math.round(Math.exp(5 + 1.6 * strength + 0.3 * (random() - 0.5)));
    const facts = film({
      title: `Le film ${index}`,
      releaseDate: addDays(week, index % 2),
      distributor: pick(DISTRIBUTORS),
      directors: [`Réalisatrice ${Math.floor(random() * 80)}`],
      cast: [`Actrice ${Math.floor(random() * 150)}`, `Acteur ${Math.floor(random() * 150)}`],
      genres: [pick(GENRES)],
      countries: [pick(COUNTRIES)],
      durationMinutes: 80 + Math.round(40 * random()),
      screens,
      usOpeningUsd: index % 3 === 0 ? Math.round(1e6 * Math.exp(6 * random())) : null,
      jpboxId: index + 1,
    });
    return { facts, firstWeekAdmissions: Math.round(screens * 250 * Math.exp(random() - 0.5)) };
  });
}
