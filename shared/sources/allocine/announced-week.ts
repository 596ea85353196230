import type { CheerioAPI } from 'cheerio';
import { cinemaWeekOf, type IsoDate } from '../../domain/cinema-week.ts';
import { frenchDate } from '../text.ts';

/** The week that a page says it is about ("Semaine du mercredi 12 août 2026"), or null when it says none. */
export function announcedWeek($: CheerioAPI): IsoDate | null {
  for (const heading of $('h1, title').toArray()) {
    const found = /semaine\s+du\s+(?:\p{L}+\s+)?(\d.*)/iu.exec($(heading).text());
    const date = frenchDate(found?.[1] ?? '');
    if (date !== null) return cinemaWeekOf(date);
  }
  const canonical = $('link[rel="canonical"]').attr('href') ?? '';
  return /\/sem-(\d{4}-\d{2}-\d{2})\//u.exec(canonical)?.[1] ?? null;
}
