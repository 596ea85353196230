import { describe, expect, it } from 'vitest';
import { roomsWith } from '#shared/domain/testing-rooms.ts';
import {
  keeping,
  testPlan,
  testProgramme,
  testRelease,
  testRooms,
  testHeld,
  testWeek,
} from '../test-week.ts';
import { plain, weekSentence } from './week-sentence.ts';
import type { ActualState } from '#shared/api/contract/basics.ts';
import type { Week } from '#shared/api/contract/week.ts';

const said = (week: Week): string => plain(weekSentence(week) ?? []).replace(/[\u00a0\u202f]/gu, ' ');

const recommending = (programme: ReturnType<typeof testProgramme>): Week =>
  testWeek({ recommended: { thursday: null, monday: programme } });

describe('the sentence of a week to come', () => {
  it('tells the films, the rooms, the money and the chance', () => {
    const week = recommending(testProgramme([testPlan(1, 'a', 500), testPlan(2, 'b', 221)], 0.8));
    expect(said(week)).toBe(
      'Programmez Alpha en salle 1 et Beta en salle 2 : environ 7 200 € de recettes, 2 300 € après les charges. Huit semaines semblables sur dix seraient bénéficiaires.',
    );
  });

  it('says what a losing week lacks', () => {
    expect(said(testWeek())).toBe(
      'Programmez Alpha en salle 1 et Beta en salle 2 : environ 4 300 € de recettes, il manquerait 620 € pour couvrir les charges. Trois semaines semblables sur dix seraient bénéficiaires.',
    );
  });

  it('says what stays of the takings where the cinema counts that, and what that leaves', () => {
    const programme = testProgramme([testPlan(1, 'a', 900), testPlan(2, 'b', 500)], 0.8);
    expect(said(recommending(keeping(programme)))).toBe(
      'Programmez Alpha en salle 1 et Beta en salle 2 : environ 14 000 € de recettes, dont il vous resterait 5 800 € ; 900 € après les charges. Deux semaines semblables sur dix seraient bénéficiaires.',
    );
    expect(
      said(recommending(keeping(testProgramme([testPlan(1, 'a', 500), testPlan(2, null, 0)])))),
    ).toContain(
      'environ 5 000 € de recettes, dont il vous resterait 2 100 € ; il manquerait 2 800 € pour couvrir les charges. ',
    );
  });

  it('calls a film of the week before by its name', () => {
    const held = [testHeld('z', 'Zeta', 200)];
    const programme = testProgramme([testPlan(1, 'z', 200), testPlan(2, 'b', 221)]);
    const decision = { programme, reason: '', decidedAt: '2023-06-05T10:00:00Z', decidedBy: 'm' };
    expect(said(testWeek({ held, decision, choice: 'decided' }))).toMatch(
      /^Vous avez choisi Zeta en salle 1 et Beta en salle 2 : /u,
    );
  });

  it('names a film in both rooms once', () => {
    const week = recommending(testProgramme([testPlan(1, 'a', 700), testPlan(2, 'a', 300)], 0.9));
    expect(said(week)).toMatch(/^Programmez Alpha dans les deux salles : environ 10 000 €/u);
  });

  it('says which room has no film', () => {
    const week = recommending(testProgramme([testPlan(1, 'a', 300), testPlan(2, null, 0)], 0.1));
    expect(said(week)).toMatch(/^Programmez Alpha en salle 1 ; aucun film en salle 2 : environ 3 000 €/u);
  });

  it('does not programme nothing', () => {
    const week = recommending(testProgramme([testPlan(1, null, 0), testPlan(2, null, 0)], 0));
    expect(said(week)).toBe(
      'Ne programmez rien cette semaine : il manquerait 4 900 € pour couvrir les charges. ',
    );
  });

  it('speaks of the choice that the manager made', () => {
    const programme = testProgramme([testPlan(1, 'b', 300), testPlan(2, 'a', 190)], 0.5);
    const decision = {
      programme,
      reason: '',
      decidedAt: '2023-06-05T10:00:00Z',
      decidedBy: 'm',
    };
    expect(said(testWeek({ decision, choice: 'decided' }))).toBe(
      'Vous avez choisi Beta en salle 1 et Alpha en salle 2 : environ 4 900 € de recettes, tout juste de quoi couvrir les charges. Cinq semaines semblables sur dix seraient bénéficiaires.',
    );
  });

  it('does not call it advice when the manager closes both rooms', () => {
    const programme = testProgramme([testPlan(1, null, 0), testPlan(2, null, 0)], 0);
    const decision = { programme, reason: '', decidedAt: '2023-06-05T10:00:00Z', decidedBy: 'm' };
    expect(said(testWeek({ decision }))).toBe(
      'Vous avez choisi de ne rien programmer : il manquerait 4 900 € pour couvrir les charges. ',
    );
  });

  it('does not tell to programme what is running already', () => {
    expect(said(testWeek({ state: 'running' }))).toMatch(
      /^Cette semaine, vous montrez Alpha en salle 1 et Beta en salle 2 : environ 4 300 € de recettes, /u,
    );
    const closed = testProgramme([testPlan(1, null, 0), testPlan(2, null, 0)], 0);
    expect(said({ ...recommending(closed), state: 'running' })).toMatch(
      /^Cette semaine, vous ne montrez rien : /u,
    );
  });

  it('is none before the first forecast', () => {
    expect(weekSentence(testWeek({ stage: null }))).toBeNull();
  });
});

describe('the sentence of a cinema', () => {
  const titles = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'];
  const releases = titles.map((title) => testRelease(title, title, null, 500_000));
  const showing = (rooms: Week['settings']['rooms'], ...films: (string | null)[]): string => {
    const plans = films.map((filmId, i) => testPlan(i + 1, filmId, filmId === null ? 0 : 100));
    const recommended = { thursday: null, monday: testProgramme(plans) };
    const sentence = said(testWeek({ releases, recommended, settings: { ...testWeek().settings, rooms } }));
    return sentence.slice(0, sentence.indexOf(' : '));
  };

  it.each([
    [['Alpha'], 'Programmez Alpha'],
    [[null], 'Ne programmez rien cette semaine'],
    [['Alpha', 'Beta', 'Gamma'], 'Programmez Alpha en salle 1, Beta en salle 2 et Gamma en salle 3'],
    [['Alpha', 'Beta', 'Alpha'], 'Programmez Alpha en salles 1 et 3, et Beta en salle 2'],
    [['Alpha', 'Alpha', 'Alpha'], 'Programmez Alpha dans les trois salles'],
    [['Alpha', null, 'Beta'], 'Programmez Alpha en salle 1 et Beta en salle 3 ; aucun film en salle 2'],
    [['Alpha', null, null], 'Programmez Alpha en salle 1 ; aucun film en salles 2 et 3'],
    [
      titles,
      'Programmez Alpha en salle 1, Beta en salle 2, Gamma en salle 3, Delta en salle 4, Epsilon en salle 5, Zeta en salle 6, Eta en salle 7 et Theta en salle 8',
    ],
  ])('that shows %j names each film once, with its rooms', (films, words) => {
    expect(showing(testRooms(films.length), ...films)).toBe(words);
  });

  it('calls its rooms by their names', () => {
    const [one, two] = roomsWith(120, 80);
    if (one === undefined || two === undefined) throw new Error('There are two rooms');
    const rooms = [
      { ...one, name: 'Grande salle' },
      { ...two, name: 'Lumière' },
    ];
    expect(showing(rooms, 'Alpha', 'Beta')).toBe(
      'Programmez Alpha en grande salle et Beta en salle « Lumière »',
    );
    expect(showing(rooms, 'Alpha', 'Alpha')).toBe('Programmez Alpha dans les deux salles');
  });
});

describe('the sentence of a week that is over', () => {
  const room = (number: number, filmId: string | null, tickets: number) => ({
    room: number,
    filmId,
    tickets,
    ticketsPerDay: tickets / 7,
    takings: tickets * 10,
    occupancy: 0.5,
    source: 'estimated' as const,
  });

  it('tells what came in, what was expected, and what would have been possible', () => {
    const result = {
      rooms: [room(1, 'a', 250), room(2, 'b', 150)],
      takings: 4000,
      result: -900,
      kept: null,
      bestTakings: 5000,
      leftRange: [0, 1_310] as [number, number],
      shareOfBest: 0.8,
    };
    expect(said(testWeek({ result }))).toBe(
      'Vous avez programmé Alpha en salle 1 et Beta en salle 2 : 4 000 € de recettes, il a manqué 900 € pour couvrir les charges. Nous attendions environ 4 300 €. C’est 80 % de ce que le meilleur programme aurait rapporté : il aurait fait entre 0 et 1 310 € de plus.',
    );
    const known = { ...result, leftRange: [1_000, 1_000] as [number, number] };
    expect(said(testWeek({ result: known }))).toMatch(/aurait rapporté : il aurait fait 1 000 € de plus\.$/u);
  });

  it('says what stayed of what it took', () => {
    const result = {
      ...{ rooms: [room(1, 'a', 1_000), room(2, 'b', 300)], takings: 13_000, result: 8_100 },
      kept: { takings: 5_382, taxes: 2_236, rental: 5_382, result: 482 },
      ...{ bestTakings: 13_000, leftRange: [0, 0] as [number, number], shareOfBest: 1 },
    };
    expect(said(testWeek({ result }))).toContain(
      ' : 13 000 € de recettes, dont il vous reste 5 382 € ; 482 € après les charges. ',
    );
  });

  it('says of closed rooms that nothing was shown', () => {
    const result = {
      ...{ rooms: [room(1, null, 0), room(2, null, 0)], takings: 0, result: -4900, kept: null },
      ...{ bestTakings: 5000, shareOfBest: 0, leftRange: [5000, 5000] as [number, number] },
    };
    expect(said(testWeek({ result }))).toMatch(/^Vous n’avez rien programmé : 0 € de recettes, /u);
  });

  it('says when nothing better was possible', () => {
    const result = {
      rooms: [room(1, 'a', 600), room(2, 'a', 60)],
      takings: 6600,
      result: 1700,
      kept: null,
      bestTakings: 6600,
      leftRange: [0, 0] as [number, number],
      shareOfBest: 1,
    };
    expect(said(testWeek({ result }))).toBe(
      'Vous avez programmé Alpha dans les deux salles : 6 600 € de recettes, 1 700 € après les charges. Nous attendions environ 4 300 €. Aucun autre programme n’aurait rapporté davantage.',
    );
    const unsure = { ...result, leftRange: [0, 240] as [number, number] };
    expect(said(testWeek({ result: unsure }))).toMatch(
      /4 300 €\. Le meilleur programme aurait rapporté entre 0 et 240 € de plus\.$/u,
    );
  });
});

describe('the sentence of a week that is over without a result', () => {
  const over = (alpha: ActualState, beta: ActualState): Week => {
    const [a, b] = testWeek().releases;
    if (a === undefined || b === undefined) throw new Error('The test week has two films');
    return testWeek({
      state: 'played',
      releases: [
        { ...a, actualState: alpha },
        { ...b, actualState: beta },
      ],
    });
  };
  const expected =
    'Vous avez programmé Alpha en salle 1 et Beta en salle 2. Nous attendions environ 4 300 €. ';

  it('names the film whose figure is awaited', () => {
    expect(said(over('published', 'awaited'))).toBe(
      `${expected}Les entrées ne sont pas encore publiées pour Beta. `,
    );
    expect(said(over('awaited', 'awaited'))).toMatch(/pas encore publiées pour Alpha et Beta\. $/u);
  });

  it('asks for the tickets once nobody will publish it', () => {
    expect(said(over('awaited', 'unpublished'))).toBe(
      `${expected}Aucun site n’a publié d’entrées pour Beta : saisissez vos billets dans l’historique.`,
    );
  });

  it('names a film of the week before that it kept as well', () => {
    const programme = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'z', 128)]);
    const week: Week = {
      ...over('published', 'published'),
      held: [{ ...testHeld('z', 'Zeta', 128), actualState: 'awaited' }],
      recommended: { thursday: programme, monday: programme },
    };
    expect(said(week)).toMatch(/Les entrées ne sont pas encore publiées pour Zeta\. $/u);
  });

  it('says no more than it knows of films that are no releases any more', () => {
    const week = testWeek({
      state: 'played',
      releases: [{ ...testRelease('c', 'Gamma', null, null), actualState: 'published' }],
    });
    expect(said(week)).toMatch(/Le résultat n’est pas encore connu\.$/u);
  });
});
