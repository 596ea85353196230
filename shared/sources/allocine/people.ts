import type { CheerioAPI } from 'cheerio';
import { textOf, type Nodes } from '../html.ts';
import { clean } from '../text.ts';

/** Names in a line such as "De A, B | Par C": those after the first label, up to the next one. */
export function namesIn($: CheerioAPI, line: Nodes): string[] {
  const names: string[] = [];
  let labels = 0;
  for (const child of line.first().children().toArray()) {
    const element = $(child);
    if (element.is('.light')) labels += 1;
    else if (labels <= 1 && !element.is('.spacer')) names.push(clean(textOf(element)));
  }
  return names.filter((name) => name !== '');
}

/** Genres stand in the info line beside the date, the release type and separators. */
export function genresIn(line: Nodes): string[] {
  return line
    .first()
    .children('span, a')
    .not('.date, .spacer, .light, .meta-release-type')
    .toArray()
    .map((genre) => clean(textOf(genre)))
    .filter((genre) => genre !== '');
}
