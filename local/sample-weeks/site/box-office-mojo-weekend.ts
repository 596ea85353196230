import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import { escapeHtml, hashOf } from './html.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The Friday of `2023W14`: the weekends are numbered as ISO weeks are. */
export function fridayOf(year: number, week: number): IsoDate {
  const fourthOfJanuary = `${year}-01-04`;
  const weekday = (new Date(`${fourthOfJanuary}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourthOfJanuary, -weekday + (week - 1) * 7 + 4);
}

/** A row of the table. */
export interface WeekendRow {
  title: string;
  /** Beside the title: "2023 Re-release". */
  note?: string;
  /** Friday to Sunday, USD. */
  gross: number;
  theaters?: number;
  /** Week of the film's US run, 1 = it opened. */
  week: number;
}

/** `weekend/YYYYWww/` */
export function boxOfficeMojoWeekend(year: number, week: number, films: readonly WeekendRow[]): string {
  const heading = `Domestic ${year} Weekend ${week}`;
  const rows = films.toSorted((a, b) => b.gross - a.gross);
  return `<!DOCTYPE html>
<html lang="en-us">
<head><meta charset="utf-8"><title>${heading} - Box Office Mojo</title></head>
<body>
<h1 class="mojo-gutter">${heading}</h1>
<h4 class="mojo-gutter">${dates(fridayOf(year, week))}</h4>
<div id="table" class="a-section imdb-scroll-table mojo-gutter"><div class="a-section imdb-scroll-table-inner">
<table class="a-bordered a-horizontal-stripes a-size-base a-span12 mojo-body-table mojo-table-annotated">
<tr><th>Rank</th><th>LW</th><th>Release</th><th>Gross</th><th>%± LW</th><th>Theaters</th><th>Change</th><th>Average</th><th>Total Gross</th><th>Weeks</th><th>Distributor</th><th class="hidden">New This Week</th><th class="hidden">Estimated</th></tr>
${rows.map((film, index) => row(film, index + 1)).join('\n')}
</table>
</div></div>
</body>
</html>
`;
}

/** Hardly more than the weekend's gross is a fact that we have; a dash stands for the rest. */
function row(film: WeekendRow, rank: number): string {
  const gross = `$${film.gross.toLocaleString('en-US')}`;
  const release = 1_000_000_000 + hashOf(film.title, 3_000_000_000);
  return `<tr>
<td class="a-text-right mojo-header-column mojo-truncate mojo-field-type-rank mojo-sort-column">${rank}</td>
<td class="a-text-right mojo-field-type-positive_integer">-</td>
<td class="a-text-left mojo-field-type-release mojo-cell-wide"><a class="a-link-normal" href="/release/rl${release}/?ref_=bo_we_table_${rank}">${escapeHtml(film.title)}</a>${note(film)}</td>
<td class="a-text-right mojo-field-type-money mojo-estimatable">${gross}</td>
<td class="a-text-right mojo-number-delta mojo-field-type-percent_delta mojo-estimatable">-</td>
<td class="a-text-right mojo-field-type-positive_integer mojo-estimatable">${film.theaters ?? '-'}</td>
<td class="a-text-right mojo-number-delta mojo-field-type-positive_integer mojo-estimatable">-</td>
<td class="a-text-right mojo-field-type-money mojo-estimatable">-</td>
<td class="a-text-right mojo-field-type-money mojo-estimatable">${film.week === 1 ? gross : '-'}</td>
<td class="a-text-right mojo-field-type-positive_integer mojo-estimatable">${film.week}</td>
<td class="a-text-left mojo-field-type-release_studios">-</td>
<td class="a-text-right mojo-field-type-boolean hidden">${String(film.week === 1)}</td>
<td class="a-text-right mojo-field-type-boolean hidden">false</td>
</tr>`;
}

function note(film: WeekendRow): string {
  return film.note === undefined
    ? ''
    : `<div class="a-section a-spacing-none"><span class="a-size-small a-color-secondary">${film.note}</span></div>`;
}

/** « April 7-9, 2023 », « March 31-April 2, 2023 » */
function dates(friday: IsoDate): string {
  const sunday = addDays(friday, 2);
  const [from, to] = [friday, sunday].map((date) => ({
    month: MONTHS[Number(date.slice(5, 7)) - 1] ?? '',
    day: Number(date.slice(8)),
  })) as [{ month: string; day: number }, { month: string; day: number }];
  const end = from.month === to.month ? to.day : `${to.month} ${to.day}`;
  return `${from.month} ${from.day}-${end}, ${sunday.slice(0, 4)}`;
}
