import { describe, expect, it } from 'vitest';
import { figuresSchema, type Figures } from '#shared/api/contract/figures.ts';
import { programmeEvaluationSchema } from '#shared/api/contract/programme.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { DEFAULT_SHOW_TIMES, nameOfRoom } from '#shared/domain/cinema.ts';
import { untaught } from '#shared/domain/untaught.ts';
import { chooseProgramme } from '#shared/domain/programme.ts';
import { open, picture, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { apiSays, OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();
const NAMES = ['Grande salle', 'Lumière', 'La petite salle du sous-sol'];
const CASES = [1, 3, 4, 8].flatMap((count) => Object.values(SIZES).map((size) => ({ count, size })));

function roomsOf(count: number): Week['settings']['rooms'] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ room: i + 1, name: NAMES[i] ?? nameOfRoom(i + 1) },
    ...{ seats: 40 + 30 * i, showsPerDay: 1 + (i % 3), showTimes: [...DEFAULT_SHOW_TIMES] },
  }));
}

/** The open week as it would be in such a cinema. */
async function weekIn(count: number): Promise<Week> {
  const week = await weekSays(OPEN_WEEK);
  const settings = { ...week.settings, rooms: roomsOf(count) };
  const candidates = week.releases.flatMap(({ filmId, forecasts: { monday } }) =>
    monday === null ? [] : [{ filmId, forecast: monday }],
  );
  const monday = chooseProgramme(candidates, untaught(settings));
  return weekSchema.parse({ ...week, settings, recommended: { thursday: monday, monday } });
}

/** The figures as they would be if the cinema, which had two rooms, had had these in the last week. */
async function figuresIn(count: number): Promise<Figures> {
  const { weeks, ...others } = figuresSchema.parse(await apiSays('/figures'));
  const known = weeks.filter(({ takings }) => takings !== null);
  const rooms = roomsOf(Math.max(2, count));
  const all = roomsOf(count).map(({ room }) => ({ room, occupancy: room / 10 }));
  const last = known.slice(-1).map((week) => ({ ...week, occupancy: all, expectedOccupancy: all }));
  return figuresSchema.parse({ ...others, rooms, weeks: [...known.slice(0, -1), ...last] });
}

describe.each(CASES)('a cinema with $count rooms, at $size.width px', ({ count, size }) => {
  it('has a ticket for each, under its name', async () => {
    const { page, errors } = await visit({ size });
    const week = await weekIn(count);
    await page.route(`**/api/weeks/${OPEN_WEEK}`, (route) => route.fulfill({ json: week }));
    const evaluation = { programme: week.recommended.monday, difference: -52 };
    await page.route('**/evaluation?*', (route) =>
      route.fulfill({ json: programmeEvaluationSchema.parse(evaluation) }),
    );
    await open(page, `/semaine/${OPEN_WEEK}`);
    const headings = await page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings.map((heading) => plain(heading).replace(/ \d+ places.*/u, ''))).toEqual(
      week.settings.rooms.map(({ name }) => name),
    );
    const sentence = plain(await page.getByTestId('sentence').innerText());
    expect(sentence.includes('en grande salle')).toBe(count > 1);
    await expectSound(page);
    await picture(page, `semaine-${count}-salles-${size.width}`);

    await page
      .getByRole('button', { name: /Autre film/ })
      .last()
      .click();
    await page.getByRole('dialog').getByRole('radio', { checked: true }).waitFor();
    await expectSound(page);
    expect(errors).toEqual([]);
  });

  it('has a chart and a column for each that occurs', async () => {
    const { page, errors } = await visit({ size });
    const figures = await figuresIn(count);
    await page.route('**/api/figures', (route) => route.fulfill({ json: figures }));
    await open(page, '/chiffres');
    const charts = page
      .getByRole('region', { name: /^Taux d’occupation/ })
      .getByRole('img')
      .filter({ has: page.locator('svg') });
    await expect.poll(() => charts.count()).toBe(figures.rooms.length);
    const columns = await page.getByRole('columnheader').allInnerTexts();
    for (const { name } of figures.rooms) expect(columns.map(plain)).toContain(name);
    await expectSound(page);
    await picture(page, `chiffres-${count}-salles-${size.width}`);
    expect(errors).toEqual([]);
  });
});
