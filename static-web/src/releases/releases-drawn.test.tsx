import { describe, expect, it } from 'vitest';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { markup, words } from '../test-render.tsx';
import { fr } from '../texts/fr.ts';
import { testRelease, testWeek } from '../test-week.ts';
import { Comparables } from './comparables.tsx';
import { FilmHeader } from './film-header.tsx';
import { ReleaseCard } from './release-card.tsx';
import { ReleaseFilters } from './release-filters.tsx';
import { readSearch } from './release-search.ts';
import { StagesTable } from './stages-table.tsx';

const film = testRelease('a', 'Alpha', 100_000, 200_000);
const actual = {
  admissions: 181_234,
  localDemand: 91,
  screens: 310,
  source: 'test',
  observedOn: '2023-06-21',
};

describe('the card of a release', () => {
  const card = (release: WeekRelease, rank: number | null): string =>
    words(<ReleaseCard week={testWeek()} ranked={{ release, rank }} end={400_000} />);

  it('says what it would bring alone in the largest room: a week in euros, a day in spectators', () => {
    const alone = { room: 1, expectedTickets: 329, perDay: 47, expectedTakings: 3_290 };
    expect(card({ ...film, inLargestRoom: alone }, 1)).toContain(
      '3 290 €| la semaine, en salle 1|47 spectateurs par jour',
    );
    expect(card({ ...film, inLargestRoom: { ...alone, perDay: 1 / 7 } }, 1)).toContain(
      '0 spectateur par jour',
    );
  });

  it('leads to the choice of a room in which it is not shown, as long as the week is open', () => {
    const links = (state: Week['state']): string[] =>
      [
        ...markup(
          <ReleaseCard week={testWeek({ state })} ranked={{ release: film, rank: 1 }} end={1} />,
        ).matchAll(/href="(\/semaine[^"]*)"/gu),
      ].map(([, href = '']) => href);
    expect(links('forecast')).toEqual(['/semaine/2023-06-07?choisir=2&amp;film=a']);
    expect(links('played')).toEqual([]);
  });

  it('has a range that holds its number, however few successes pull that up', () => {
    const { monday } = film.forecasts;
    if (monday === null) throw new Error('It has a forecast');
    const pulled = { ...film, forecasts: { thursday: null, monday: { ...monday, p90: 150_000 } } };
    expect(card(pulled, 1)).toMatch(/\|200 000\| entrées en France\|entre 100 000 et 200 000\|/u);
  });

  it('that cannot be had says so', () => {
    const week = testWeek({ notObtained: ['a'] });
    const drawn = <ReleaseCard week={week} ranked={{ release: film, rank: 1 }} end={1} />;
    expect(words(drawn)).toContain(fr.programming.notObtained.mark);
  });

  it('has its place, its room and only the credits that are known', () => {
    expect(card(film, 1)).toMatch(/n° 1\|Salle 1\|Alpha\|/u);
    expect(card(film, 1)).not.toMatch(/\|de |\|avec /u);
    const credited = { ...film, directors: ['D1', 'D2', 'D3'], cast: ['A1', 'A2', 'A3', 'A4', 'A5'] };
    expect(card(credited, 1)).toContain('de D1 et D2 ·');
    expect(card(credited, 1)).toContain('A4');
    expect(card(credited, 1)).not.toContain('A5');
  });

  it('of a film without a forecast has no place and says so', () => {
    const said = card({ ...testRelease('z', 'Zeta', null, null) }, null);
    expect(said).not.toContain('n°');
    expect(said).not.toContain('Salle');
    expect(said).not.toMatch(/\d €|entrées en France/u);
  });

  it('shows what came true, or why it is not there', () => {
    expect(card({ ...film, actual, actualState: 'published' }, 1)).toContain('181 234');
    expect(card({ ...film, actualState: 'unpublished' }, 1)).toMatch(/publié/u);
    expect(card(film, 1)).not.toMatch(/publié/u);
  });
});

describe('the head of a film’s page', () => {
  const header = (changes: Partial<WeekRelease>): string =>
    words(<FilmHeader week={testWeek()} release={{ ...film, ...changes }} />);

  it('says that its money is as if the film passed alone', () => {
    const alone = { room: 1, expectedTickets: 329, perDay: 47, expectedTakings: 3_290 };
    expect(header({ inLargestRoom: alone })).toContain('comme si le film passait seul en salle 1.');
    expect(header({ inLargestRoom: null })).not.toContain('passait seul');
  });

  it('names the original title where it is another', () => {
    expect(header({ originalTitle: 'Alpha' }).match(/Alpha/gu)).toEqual(header({}).match(/Alpha/gu));
    expect(header({ originalTitle: 'The First' })).toContain('The First');
  });

  it('takes the screens of the week that was played where none were announced', () => {
    expect(header({})).toContain(fr.filmPage.facts.notAnnounced);
    expect(header({ actual, actualState: 'published' })).toContain('310');
    expect(header({ screens: 250, actual, actualState: 'published' })).toContain('250');
  });
});

describe('forecasts beside what came true', () => {
  const table = (release: WeekRelease): string => words(<StagesTable release={release} />);

  it('are both there, and what came true once it is known, with its source', () => {
    const open = table(film);
    expect(open).toMatch(/100 000.*200 000/u);
    const known = table({ ...film, actual, actualState: 'published' });
    expect(known).toContain('181 234');
    expect(known).toMatch(/21 juin/u);
    expect(open).not.toMatch(/21 juin/u);
  });

  it('that are missing were never made once the week is over, else are to come', () => {
    const early = table(testRelease('a', 'Alpha', 100_000, null));
    const late = table({ ...testRelease('a', 'Alpha', 100_000, null), actualState: 'awaited' });
    expect(early).toContain(fr.filmPage.stages.notYet);
    expect(early).not.toContain(fr.filmPage.stages.never);
    expect(late).toContain(fr.filmPage.stages.never);
  });

  it('and what came true share one scale', () => {
    const huge = { ...actual, admissions: 800_000 };
    expect(markup(<StagesTable release={{ ...film, actual: huge, actualState: 'published' }} />)).toContain(
      'width:100%',
    );
    expect(markup(<StagesTable release={{ ...film, actual, actualState: 'published' }} />)).not.toContain(
      'width:100%',
    );
  });
});

describe('comparable films', () => {
  const { monday } = film.forecasts;
  if (monday === null) throw new Error('There is a forecast');
  const one = { title: 'Gamma', year: 2019, firstWeekAdmissions: 300_000, screens: null, shares: [] };

  it('are a table where there are any, and a sentence in any case', () => {
    const none = markup(<Comparables forecast={monday} comparables={[]} />);
    expect(none).not.toContain('<table');
    const some = markup(<Comparables forecast={monday} comparables={[one, { ...one, title: 'Delta' }]} />);
    expect(some.match(/<cite/gu)).toHaveLength(2);
    expect(some.match(/width:75%/gu)).toHaveLength(2);
  });
});

describe('the search', () => {
  const filters = (address: string): string =>
    markup(
      <ReleaseFilters
        search={readSearch(address)}
        genres={['Comédie', 'Drame']}
        onSearch={() => undefined}
      />,
    );
  const chosen = (html: string): string[] =>
    [...html.matchAll(/<option[^>]*selected=""[^>]*>([^<]*)/gu)].map(([, text = '']) => text);

  it('shows what the address asks for', () => {
    expect(chosen(filters('?tri=titre&genre=Drame'))[1]).toBe('Drame');
    expect(filters('?cherche=mer')).toContain('value="mer"');
  });

  it('keeps a genre of another week that stands in the address', () => {
    expect(chosen(filters('?genre=Western'))[1]).toBe('Western');
    expect(filters('')).not.toContain('Western');
  });
});
