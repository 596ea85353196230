import { execFileSync } from 'node:child_process';
import { load } from 'cheerio';
import { WHOLE_PAGE } from '#local/sample-weeks/site/jpbox-film.ts';
import { sampleAnswer } from '#local/sample-weeks/site/routes.ts';
import { parseJpboxFilm } from '#shared/sources/jpbox/film-page.ts';

const SEVERAL = 5;

/** A page of JPBox-Office as large as the real ones, of our own making: 3.5 MB, most of it a list of titles. */
function wholePage(): string {
  const address = `/www.jpbox-office.com/fichfilm.php?id=${WHOLE_PAGE}&view=2`;
  const answer = sampleAnswer(address, new Date('2023-07-05T10:00:00Z'), 'http://127.0.0.1');
  if (typeof answer?.body !== 'string') throw new Error('the sample site has no whole page');
  return answer.body;
}

/** The page as it is read, and as it would be if nothing were cut away before the parser of HTML sees it. */
export function wholePageWork(): { cut: () => unknown; uncut: () => unknown } {
  const page = wholePage();
  return { cut: () => parseJpboxFilm(page), uncut: () => load(page)('table, h1').length };
}

/** By how many MB a process of its own grows when it reads several whole pages, one after the other. */
export function growthByWholePages(): number {
  const script = `
    const { wholePage } = await import(${JSON.stringify(import.meta.url)});
    const { parseJpboxFilm } = await import(${JSON.stringify(new URL('../../shared/sources/jpbox/film-page.ts', import.meta.url).href)});
    const page = Buffer.from(wholePage());
    const before = process.memoryUsage.rss();
    let most = before;
    for (let number = 0; number < ${SEVERAL}; number += 1) {
      parseJpboxFilm(page.toString());
      most = Math.max(most, process.memoryUsage.rss());
    }
    console.log(Math.round((most - before) / 1e6));
  `;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  );
}
