import type { CheerioAPI } from 'cheerio';
import { addDays, cinemaWeekOf, isCinemaWeek, type IsoDate } from '../../domain/cinema-week.ts';
import { frenchDate } from '../dates.ts';
import { beginningOf } from '../text.ts';
import { textOf } from '../html.ts';
import { pathOf } from './links.ts';
import { weekOfLabel } from './week-label.ts';

const HEADINGS = 'h1, head title, .titlebar-page .titlebar-title';
const ADDRESSES = 'link[rel="canonical"], meta[property="og:url"]';

/** Where a page says its week. */
export const ANNOUNCED_WEEK = `${HEADINGS}, ${ADDRESSES}`;

/**
 * The weeks that a page says it is about: by its headings ("Semaine du mercredi 12 août 2026"), by its address, or, if
 * neither does, by the weeks before and after it to which it leads. One for a page that is in order, none for a page
 * that does not say.
 */
export function announcedWeeks($: CheerioAPI): IsoDate[] {
  const headings = $(HEADINGS)
    .toArray()
    .map((element) => weekInHeading(textOf(element)));
  const addresses = $(ADDRESSES)
    .toArray()
    .map((element) => weekInAddress($(element).attr('href') ?? $(element).attr('content') ?? ''));
  const said = [...headings, ...addresses].filter((week) => week !== null);
  return [...new Set(said.length > 0 ? said : weekBetween($))];
}

const WEEKDAY = /\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) /giu;

function weekInHeading(text: string): IsoDate | null {
  // Up to its last year: what follows is the site's name.
  const dates = /\bsemaine du (\d.*\d{4})(?!\d)/iu.exec(beginningOf(text).replace(WEEKDAY, ''))?.[1];
  if (dates === undefined) return null;
  const date = frenchDate(dates);
  // "26 août au 1er septembre 2026": the only whole date is the last one, in the same week.
  return weekOfLabel(dates) ?? (date === null ? null : cinemaWeekOf(date));
}

function weekInAddress(address: string): IsoDate | null {
  const week = /\/sem-(\d{4}-\d{2}-\d{2})(?:\/|$)/u.exec(address.slice(0, 2_000))?.[1];
  return week !== undefined && isCinemaWeek(week) ? week : null;
}

/** Links to the week before and to the week after, and to no other. */
function weekBetween($: CheerioAPI): IsoDate[] {
  const weeks = $('a, span')
    .toArray()
    .map((element) => weekInAddress(pathOf($(element))))
    .filter((week) => week !== null);
  const [first, second, ...others] = [...new Set(weeks)].sort();
  const between = first === undefined ? null : addDays(first, 7);
  return between !== null && second === addDays(between, 7) && others.length === 0 ? [between] : [];
}
