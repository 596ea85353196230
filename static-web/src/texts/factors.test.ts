import { describe, expect, it } from 'vitest';
import type { ForecastFacts } from '#shared/domain/shapes/forecast-facts.ts';
import { fr } from './fr.ts';
import { brokenRules } from './test-french.ts';

const film = {
  distributor: 'Le Pacte',
  genres: ['Comédie'],
  countries: ['France'],
  releaseDate: '2023-05-10',
};
const best = { title: 'Alpha', year: 2019, firstWeekAdmissions: 412_345 };

const told: [group: keyof ForecastFacts, fact: ForecastFacts[keyof ForecastFacts], words: string][] = [
  [
    'distribution',
    { films: 34, typical: 12_345 },
    'Les films du Pacte font d’ordinaire 12 000 entrées (34 films jusqu’ici)',
  ],
  [
    'distribution',
    { films: 1, typical: 1 },
    'Les films du Pacte font d’ordinaire 1 entrée (1 film jusqu’ici)',
  ],
  ['distribution', { films: 0, typical: 900 }, 'Aucun film du Pacte jusqu’ici'],
  [
    'director',
    { name: 'Anca Damian', films: 3, best },
    'Anca Damian : au mieux « Alpha » (2019, 410 000 entrées)',
  ],
  [
    'director',
    { name: 'Anca Damian', films: 1, best: null },
    'Anca Damian : 1 film, aucun au-dessus de 20 000 entrées',
  ],
  ['director', null, 'Aucun nom à la réalisation'],
  ['cast', { name: 'Hugh Grant', films: 0, best: null }, 'Hugh Grant : aucun film jusqu’ici'],
  ['cast', null, 'Aucun nom dans la distribution'],
  ['franchise', { predecessor: best, isSequel: true }, 'Après « Alpha » (2019, 410 000 entrées)'],
  [
    'franchise',
    { predecessor: best, isSequel: false },
    'Un titre proche : « Alpha » (2019, 410 000 entrées)',
  ],
  ['franchise', { predecessor: null, isSequel: false }, 'Ni suite ni titre déjà connu'],
  ['screens', { screens: 1, widestRival: 750 }, '1 copie ; la plus large des autres sorties en a 750'],
  ['screens', { screens: 412, widestRival: null }, '412 copies'],
  ['screens', { screens: 412, spread: 0, widestRival: null }, '412 copies'],
  [
    'screens',
    { screens: 453, spread: 0.16, widestRival: 424 },
    'Entre 350 et 600 copies annoncées ; la plus large des autres sorties en a environ 420',
  ],
  ['screens', { screens: 19, spread: 1.11, widestRival: null }, 'Moins de 50 copies annoncées'],
  ['screens', { screens: 424, spread: 0.33, widestRival: null }, 'Sortie nationale large annoncée'],
  ['screens', { screens: 204, spread: 0.3, widestRival: null }, 'Environ 200 copies (estimation)'],
  ['american-start', { openingUsd: 40_400_000 }, 'Premier week-end aux États-Unis : 40 millions de dollars'],
  ['american-start', { openingUsd: 1_200_000 }, 'Premier week-end aux États-Unis : 1,2 million de dollars'],
  ['american-start', { openingUsd: 20_500 }, 'Premier week-end aux États-Unis : 20 500 dollars'],
  ['american-start', { openingUsd: null }, 'Aucun démarrage américain connu'],
  ['season', { schoolHolidays: 0, publicHolidays: 0, event: null }, 'Ni vacances scolaires ni jour férié'],
  [
    'season',
    { schoolHolidays: 0.6, publicHolidays: 2, event: 'fete-du-cinema' },
    'Dans la semaine : Fête du cinéma, vacances de printemps pour deux zones sur trois et 2 jours fériés en semaine',
  ],
  [
    'season',
    { schoolHolidays: 1, publicHolidays: 1, event: null },
    'Dans la semaine : vacances de printemps dans toute la France et 1 jour férié en semaine',
  ],
  ['competition', { rivals: 0, stronger: 0, strongest: null }, 'La seule sortie de la semaine'],
  [
    'competition',
    { rivals: 1, stronger: 1, strongest: 'Beta' },
    '1 autre sortie, dont 1 plus forte ; la plus forte : « Beta »',
  ],
  [
    'competition',
    { rivals: 9, stronger: 3, strongest: 'Beta' },
    '9 autres sorties, dont 3 plus fortes ; la plus forte : « Beta »',
  ],
  [
    'competition',
    { rivals: 9, stronger: 0, strongest: 'Beta' },
    '9 autres sorties, dont aucune plus forte ; la plus forte : « Beta »',
  ],
  ['announcement', { earlierThan: 0.82 }, 'Annoncé avant 82 % des films récents'],
  ['market', { change: -0.12 }, '12 % d’entrées de moins que d’habitude ces dernières semaines'],
  ['market', { change: 0.002 }, 'Autant d’entrées que d’habitude ces dernières semaines'],
  [
    'overall-strength',
    { typical: 81_234 },
    'Son genre, son équipe et son titre laissent attendre ensemble 81 000 entrées',
  ],
  ['film', { typical: 34_567 }, 'Comédie, France : d’ordinaire 35 000 entrées'],
];

describe('a reason', () => {
  it.each(told)('of the group %s says a fact: %j', (group, fact, words) => {
    const said = fr.factors.reasonOf(group, { [group]: fact }, film);
    expect(said.replace(/\s/gu, ' ')).toBe(words);
    expect(brokenRules(said)).toEqual([]);
  });

  it('is tried of every group', () => {
    const groups = new Set(told.map(([group]) => group));
    expect([...groups].map((group) => fr.factors.nameOf(group))).not.toContain(fr.factors.nameOf('other'));
    expect(groups.size).toBe(12);
  });

  it('names the holidays of the time of the year', () => {
    const season = { schoolHolidays: 0.3, publicHolidays: 0, event: null };
    const of = (releaseDate: string): string | undefined =>
      /vacances (.*) pour/u.exec(fr.factors.reasonOf('season', { season }, { ...film, releaseDate }))?.[1];
    expect(
      ['2023-01-04', '2023-02-15', '2023-04-19', '2023-07-12', '2023-10-25', '2023-12-27'].map(of),
    ).toEqual(['de Noël', 'd’hiver', 'de printemps', 'd’été', 'de la Toussaint', 'de Noël']);
  });

  it('is the name of the group where no fact was kept, or nobody knows the group', () => {
    expect(fr.factors.reasonOf('cast', undefined, film)).toBe('Les acteurs');
    expect(fr.factors.reasonOf('cast', {}, film)).toBe('Les acteurs');
    expect(fr.factors.reasonOf('constructor', {}, film)).toBe('Un autre élément');
    expect(fr.factors.reasonOf('signals', {}, film)).toBe('L’intérêt avant la sortie');
  });

  it('is of a film without a distributor, a genre or a country as well', () => {
    const bare = { ...film, distributor: null, genres: [], countries: [] };
    expect(fr.factors.reasonOf('film', { film: { typical: 100 } }, bare)).toMatch(/^Les films de ce genre/u);
    expect(fr.factors.reasonOf('distribution', { distribution: { films: 2, typical: 100 } }, bare)).toMatch(
      /^Les films sans distributeur connu/u,
    );
  });
});
