/** No film has had a first week like it in France: the best, of 2008, had 4.5 million. */
const MOST_FIRST_WEEK = 7_000_000;

/**
 * Why a figure cannot be the admissions of a film's first week.
 *
 * @param admissions as a site gives them, whole France.
 * @param chartTotal admissions of all films of that week's chart, where it is known.
 * @returns null for a figure that can be right, else the reason, in French, with the figure.
 */
export function implausibleFirstWeek(admissions: number, chartTotal: number | null): string | null {
  const figure = `${written(admissions)} entrées`;
  if (!Number.isInteger(admissions) || admissions < 0) return `${figure} : pas un nombre entier positif`;
  if (admissions > MOST_FIRST_WEEK) {
    return `${figure} : plus que toute première semaine en France (${written(MOST_FIRST_WEEK)} au plus)`;
  }
  if (chartTotal !== null && admissions > chartTotal) {
    return `${figure} : plus que tous les films du box-office de la semaine (${written(chartTotal)})`;
  }
  return null;
}

function written(value: number): string {
  return value.toLocaleString('fr-FR');
}
