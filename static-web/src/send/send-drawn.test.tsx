import { describe, expect, it } from 'vitest';
import type { Week } from '#shared/api/contract/week.ts';
import { answered, buttons, markup, words } from '../test-render.tsx';
import { testHeld, testPlan, testProgramme, testRelease, testWeek } from '../test-week.ts';
import { fr } from '../texts/fr.ts';
import { calendarEvents, distributorNotes, shareText } from './programme-text.ts';
import { SendPage } from './send-page.tsx';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const releases = [
  { ...testRelease('a', 'Alpha', 500_000, 600_000), distributor: 'Pathé' },
  { ...testRelease('b', 'Beta', 250_000, 256_000), distributor: 'Gaumont' },
  { ...testRelease('c', 'Gamma', 80_000, 90_000), distributor: 'Pathé' },
  testRelease('d', 'Delta', 10_000, 10_000),
];
const deciding = (...films: (string | null)[]): Week => {
  const programme = testProgramme(films.map((filmId, i) => testPlan(i + 1, filmId, i === 0 ? 329 : 1)));
  const decision = { programme, reason: '', decidedAt: '2023-06-05T16:42:00.000Z', decidedBy: 'm' };
  return testWeek({ releases, decision, state: 'decided', choice: 'decided' });
};
const programmeIn = ({ decision }: Week) => decision?.programme ?? testProgramme([]);
const notes = (week: Week) =>
  distributorNotes(week, programmeIn(week)).map(({ distributor, lines }) => [
    distributor,
    lines.map((line) => plain(line)),
  ]);

describe('what to tell the distributors', () => {
  it('is each film with its room, its week and what is expected, and what of the proposal is not taken', () => {
    expect(notes(deciding('a', 'd'))).toEqual([
      [
        'Pathé',
        [
          'Nous programmons « Alpha » en salle 1 du mer. 7 au mar. 13 juin 2023, 1 séance par jour. Nous attendons environ 329 spectateurs.',
        ],
      ],
      [
        'Distributeur inconnu',
        [
          'Nous programmons « Delta » en salle 2 du mer. 7 au mar. 13 juin 2023, 1 séance par jour. Nous attendons environ 1 spectateur.',
        ],
      ],
      ['Gaumont', ['Nous ne programmons pas « Beta » cette semaine.']],
    ]);
  });

  it('is one message for both rooms of a film, and for all films of a distributor', () => {
    const [[, both] = []] = notes(deciding('a', 'a'));
    expect(both).toHaveLength(1);
    expect(both?.[0]).toMatch(/dans les deux salles .*, 1 séance par jour dans chacune\..*330 spectateurs/u);
    expect(notes(deciding('a', 'c'))[0]?.[1]).toHaveLength(2);
  });

  it('is told to the distributor of a film that is kept for a second week', () => {
    const film = { ...testHeld('z', 'Zeta', 155), distributor: 'Le Pacte' };
    const week = { ...deciding('a', 'z'), held: [film] };
    expect(notes(week).map(([distributor]) => distributor)).toEqual(['Pathé', 'Le Pacte', 'Gaumont']);
  });

  it('is nothing about a film that could not be had', () => {
    expect(notes({ ...deciding('a', 'd'), notObtained: ['b'] }).map(([distributor]) => distributor)).toEqual([
      ...['Pathé', 'Distributeur inconnu'],
    ]);
  });
});

describe('the text to send', () => {
  it('has a line for each room, a closed one too', () => {
    const week = deciding('a', null);
    expect(plain(shareText(week, programmeIn(week)))).toBe(
      'Programme du mer. 7 au mar. 13 juin 2023\n\n' +
        'Salle 1 : Alpha (environ 329 spectateurs sur la semaine, 47 par jour)\nSalle 2 : Aucun film',
    );
  });
});

describe('the entries of the calendar', () => {
  it('are one for each film, from Wednesday to Tuesday, under a name that stays', () => {
    const week = deciding('a', 'a');
    expect(calendarEvents(week, programmeIn(week))).toMatchObject([
      {
        ...{ uid: '2023-06-07-a@niab', first: '2023-06-07', last: '2023-06-13' },
        ...{ summary: 'Alpha (Salle 1 et Salle 2)', location: 'Salle 1 et Salle 2' },
      },
    ]);
    const two = deciding('a', 'b');
    expect(calendarEvents(two, programmeIn(two)).map(({ location }) => location)).toEqual([
      'Salle 1',
      'Salle 2',
    ]);
  });
});

describe('the page to print or send', () => {
  const page = (week: Week) => answered(<SendPage week={week.week} />, [[['week', week.week], week]]);

  it('has the programme, what is expected, what to say, and the ways to send it', () => {
    const said = words(page(deciding('a', null)));
    expect(said).toMatch(/Salle 1\|Alpha\|329 spectateurs\|47 par jour\|Salle 2\|Aucun film/u);
    expect(said).toContain('Pathé|Nous programmons « Alpha »');
    expect([...buttons(markup(page(deciding('a', null)))).keys()]).toEqual(
      expect.arrayContaining([fr.send.print, fr.send.copy, fr.send.calendar].map(plain)),
    );
  });

  it('says that nothing is decided yet', () => {
    expect(words(page(testWeek()))).toContain(plain(fr.send.nothing));
    expect(buttons(markup(page(testWeek()))).size).toBe(0);
  });
});
