import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { sampleFacts } from '../sample-films.ts';
import { SimulatedClock } from '../simulated-clock.ts';
import { startSampleSite, type SampleSite } from './sample-site.ts';

const clock = new SimulatedClock(new Date(0));
let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite({ port: 0, clock });
});
afterAll(() => site.close());

function at(date: IsoDate): void {
  clock.set(new Date(`${date}T08:30:00Z`));
}

function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url.replace('https://', `${site.url}/`), { headers });
}

describe('the sample site', () => {
  const charts = [
    'https://www.allocine.fr/boxoffice/france/sem-2023-04-05/',
    'https://www.jpbox-office.com/v9_tophebdo.php?idsem=2780&view=2',
    'https://www.allocine.fr/film/fichefilm-9000001/box-office/',
  ];

  it.each(charts)('does not tell the future: %s', async (url) => {
    at('2023-04-11');
    expect((await ask(url)).status).toBe(404);
    at('2023-04-12');
    expect((await ask(url)).status).toBe(200);
  });

  it('has a US weekend from its Monday on', async () => {
    at('2023-04-09');
    expect((await ask('https://www.boxofficemojo.com/weekend/2023W14/')).status).toBe(404);
    at('2023-04-10');
    const page = await (await ask('https://www.boxofficemojo.com/weekend/2023W14/')).text();
    expect(page).toContain('April 7-9, 2023');
    expect(page).toContain('$146,361,865');
  });

  it('has rules for robots at each host, and no other host', async () => {
    for (const host of ['www.allocine.fr', 'www.jpbox-office.com', 'www.boxofficemojo.com']) {
      expect(await (await ask(`https://${host}/robots.txt`)).text()).toMatch(/^User-agent: \*\n/);
    }
    expect((await ask('https://www.example.com/robots.txt')).status).toBe(404);
  });

  it.each([
    'www.allocine.fr/film/agenda/sem-2023-07-05/',
    'www.allocine.fr/film/agenda/sem-2023-99-99/',
    'www.allocine.fr/film/fichefilm_gen_cfilm=1.html',
    'www.jpbox-office.com/v9_avenir.php?view=2&date=2023-04-06',
    'www.jpbox-office.com/v9_tophebdo.php?idsem=99999999999999&view=2',
    'www.jpbox-office.com/fichfilm.php?id=1&view=2',
    'www.boxofficemojo.com/weekend/0000W99/',
    '',
  ])('has no page /%s', async (path) => {
    at('2023-07-05');
    expect((await fetch(`${site.url}/${path}`)).status).toBe(404);
  });

  it('is read only', async () => {
    expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
  });

  it('says that an unchanged page has not been modified', async () => {
    const url = 'https://www.allocine.fr/film/agenda/sem-2023-04-05/';
    const etag = (await ask(url)).headers.get('etag') ?? '';
    expect((await ask(url, { 'if-none-match': etag })).status).toBe(304);
    expect((await ask(url, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('draws a poster of its own for every film', async () => {
    for (const film of sampleFacts().films) {
      const key = film.allocineId === null ? `jpbox-${film.jpboxId ?? ''}` : `allocine-${film.allocineId}`;
      const response = await fetch(`${site.url}/posters/${key}.svg`);
      expect(response.headers.get('content-type')).toContain('image/svg+xml');
      expect(await response.text()).toContain('</svg>');
    }
    expect((await fetch(`${site.url}/posters/allocine-1.svg`)).status).toBe(404);
  });
});
