import { describe, expect, it } from 'vitest';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { answered, markup, words } from '../test-render.tsx';
import { testRelease, testWeek } from '../test-week.ts';
import { FactorChain } from './factor-chain.tsx';
import type { Explanation } from './factor-words.ts';
import { FilmPage } from './film-page.tsx';
import { ForAndAgainst } from './for-and-against.tsx';
import { accuracySentence } from './distributor-accuracy.tsx';
import { ReleaseForecast } from './release-forecast.tsx';
import { Releases } from './releases.tsx';
import { readSearch } from './release-search.ts';

const reasons = [
  { group: 'cast', factor: 2 },
  { group: 'competition', factor: 0.5 },
  { group: 'season', factor: 0.9 },
];
const explanation: Explanation = {
  ...{ baseline: 10_000, contributions: reasons, reasons, comparables: [] },
  chain: [
    { group: 'cast', factor: 2, from: 10_000, to: 20_000 },
    { group: 'competition', factor: 0.5, from: 20_000, to: 10_000 },
    { group: null, factor: 0.9, from: 10_000, to: 9_000 },
  ],
  facts: {
    cast: {
      name: 'Anca Damian',
      films: 2,
      best: { title: 'Gamma', year: 2019, firstWeekAdmissions: 81_000 },
    },
    competition: { rivals: 3, stronger: 1, strongest: 'Beta' },
  },
};
const bare = testRelease('a', 'Alpha', 100_000, 200_000);
const explained = (changes: Partial<WeekRelease> = {}): WeekRelease => {
  const { thursday, monday } = bare.forecasts;
  if (monday === null) throw new Error('There is a forecast');
  return { ...bare, forecasts: { thursday, monday: { ...monday, explanation } }, ...changes };
};

describe('what speaks for a film and against it', () => {
  it('names the fact behind each, and the group where none was kept', () => {
    const said = words(<ForAndAgainst release={bare} explanation={explanation} />);
    expect(said).toContain('Pour|Anca Damian : au mieux « Gamma » (2019, 81 000 entrées)|× 2,00');
    expect(said).toContain('Contre|3 autres sorties, dont 1 plus forte ; la plus forte : « Beta »|× 0,50');
    expect(said).toContain('|La période de l’année|× 0,90');
  });

  it('says where nothing does', () => {
    const none = { ...explanation, reasons: [] };
    expect(
      words(<ForAndAgainst release={bare} explanation={none} />).match(/Rien de marquant/gu),
    ).toHaveLength(2);
  });
});

describe('a forecast on the page of all releases', () => {
  const card = (release: WeekRelease): string =>
    words(<ReleaseForecast week="2023-06-07" release={release} end={400_000} />);

  it('names the facts behind the strongest reasons, as the film’s own page does', () => {
    const said = card(explained());
    expect(said).toContain('Pour|Anca Damian : au mieux « Gamma » (2019, 81 000 entrées)|× 2,00');
    expect(said).toContain('Contre|3 autres sorties, dont 1 plus forte ; la plus forte : « Beta »|× 0,50');
    expect(said).toContain('|La période de l’année|× 0,90');
  });

  it('says that it counts whoever would come, seats or not', () => {
    expect(card(bare)).toContain(
      'Dans votre cinéma, sans la limite des places : 100 spectateurs sur la semaine, entre 50 et 200',
    );
  });
});

describe('the chain of factors', () => {
  const { monday } = explained().forecasts;
  if (monday === null) throw new Error('There is a forecast');

  it('has a bar a factor, up hatched and down empty, and the same as a table', () => {
    const html = markup(<FactorChain release={bare} stage="monday" forecast={monday} />);
    expect(html.match(/<div class="absolute top-1\/2 h-5[^"]*hatched/gu)).toHaveLength(1);
    expect(html.match(/<div class="absolute top-1\/2 h-5[^"]*border-loss/gu)).toHaveLength(2);
    expect(html.match(/<tr>/gu)).toHaveLength(6);
  });

  it('says that there is none', () => {
    const unexplained = { ...monday, explanation: null };
    expect(words(<FactorChain release={bare} stage="monday" forecast={unexplained} />)).toMatch(
      /Pas d’explication/u,
    );
  });
});

describe('the page of a film', () => {
  const page = (release: WeekRelease, filmId = 'a'): string =>
    words(
      answered(<FilmPage week="2023-06-07" filmId={filmId} />, [
        [['week', '2023-06-07'], testWeek({ releases: [release] })],
      ]),
    );

  it('explains Monday’s forecast, by Thursday’s reasons where Monday has none', () => {
    expect(page(explained())).toMatch(/D’après la prévision de lundi\./u);
    expect(page(explained())).toContain('Anca Damian');
    expect(page(bare)).toContain('Pas d’explication');
  });

  it('elides before the name of who made it', () => {
    expect(page(explained({ directors: ['Isabelle Huppert'] }))).toContain('|d’Isabelle Huppert|');
  });

  it('of a film that is not there leads back to the releases', () => {
    expect(page(bare, 'z')).toMatch(/n’est pas dans les sorties.*Voir les sorties de la semaine/u);
  });

  it('of a film that nobody has forecast has no reasons', () => {
    expect(page(testRelease('a', 'Alpha', null, null))).not.toContain('Pourquoi ce chiffre');
  });
});

describe('how good the forecasts of a distributor’s films were', () => {
  const said = (distributor: string | null, films: number, within2: number): string =>
    accuracySentence({ ...bare, distributor, distributorAccuracy: { films, within2 } }).replace(/\s/gu, ' ');

  it.each([
    [null, 3, 2, /^Sans distributeur connu/u],
    ['Le Pacte', 0, 0, /^C’est le premier film/u],
    ['Le Pacte', 1, 1, /^Un seul film du Pacte déjà chiffré : .* entre la moitié et le double/u],
    ['Universal', 1, 0, /^Un seul film d’Universal déjà chiffré : .* à plus du double/u],
    ['Universal', 4, 0, /^Sur 4 films d’Universal .* aucun n’est tombé/u],
    ['Universal', 4, 1, / 1 est tombé /u],
    ['Universal', 4, 3, / 3 sont tombés /u],
  ])('%s: %d, %d', (distributor, films, within, sentence) => {
    expect(said(distributor, films, within)).toMatch(sentence);
  });
});

describe('the releases of a week', () => {
  const titles = Array.from({ length: 12 }, (_, i) => `Film ${i + 1}`);
  const releases = titles.map((title, i) => testRelease(title, title, null, 100_000 - i));
  const list = (address: string): string =>
    words(<Releases week={testWeek({ releases })} search={readSearch(address)} onSearch={() => undefined} />);

  it('are ten at first, and all when asked', () => {
    expect(list('')).toMatch(
      /12 sorties cette semaine.*Les dix plus attendus.*Voir les 2 autres sorties\|Les copies depuis un fichier/u,
    );
    expect(list('')).not.toContain('Film 12');
  });

  it('say once that their money is as if each passed alone', () => {
    const alone = { room: 2, expectedTickets: 70, perDay: 10, expectedTakings: 700 };
    const said = (shown: typeof releases): string[] | null =>
      words(
        <Releases week={testWeek({ releases: shown })} search={readSearch('')} onSearch={() => undefined} />,
      ).match(/Recettes et spectateurs : comme si le film passait seul en salle 2\./gu);
    const known = releases.map((release, i) => ({ ...release, inLargestRoom: i === 0 ? null : alone }));
    expect(said(known)).toHaveLength(1);
    expect(said(releases)).toBeNull();
  });

  it('say what was found, and how to have all of them again', () => {
    expect(list('?cherche=film 12')).toContain('|1 film correspond.|');
    expect(list('?cherche=rien')).toMatch(/Aucun film ne correspond\..*Tout afficher/u);
  });

  it('are not there yet before Thursday', () => {
    const empty = (
      <Releases week={testWeek({ releases: [] })} search={readSearch('')} onSearch={() => undefined} />
    );
    expect(words(empty)).toMatch(/^Pas encore de sorties/u);
  });
});
