import { describe, expect, it } from 'vitest';
import type { Week } from '#shared/api/contract/week.ts';
import { answered, buttons, markup, words } from '../../test-render.tsx';
import { testPlan, testProgramme, testHeld, testSecond, testWeek } from '../../test-week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { ChoiceForm } from './choice-form.tsx';
import { DecisionList } from './decision-history.tsx';
import { NotObtainedFilms } from './not-obtained-films.tsx';
import { SecondWeek } from './second-week.tsx';

const programme = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'z', 192)]);
const secondWeek: NonNullable<Week['secondWeek']> = {
  drop: { median: 0.6, low: 0.45, high: 0.75, films: 0 },
  keep: [testSecond('z', 'Zeta', 210)],
  programme,
  gain: 640.4,
};
const week = testWeek({ secondWeek });
const drawn = (shown: Week): string => words(answered(<SecondWeek week={shown} />, []));
const decided = (rooms: typeof programme): Pick<Week, 'decision'> => ({
  decision: { programme: rooms, reason: '', decidedAt: '2023-06-05T16:42:00.000Z', decidedBy: 'm' },
});

describe('a film kept for a second week', () => {
  it('stands with its forecast, its gain and what it supposes, and can be taken', () => {
    expect(drawn(week)).toBe(
      [
        'Garder un film une deuxième semaine|Alpha + Zeta|640 € de plus que le programme conseillé.',
        'Zeta| : 420 000 entrées en France, entre 210 000 et 840 000 huit fois sur dix. Chez vous, sans la limite des places, 210 spectateurs attendus, entre 105 et 420.',
        'Hypothèse : − 40 % en deuxième semaine, entre − 25 et − 55 %.|Prendre ce programme',
      ].join('|'),
    );
  });

  it('says from how many films it has learned what a second week loses', () => {
    const drop = { median: 0.62, low: 0.5, high: 0.71, films: 34 };
    expect(drawn(testWeek({ secondWeek: { ...secondWeek, drop } }))).toContain(
      '|D’après 34 films : − 38 % en deuxième semaine, entre − 29 et − 50 % huit fois sur dix.|',
    );
  });

  it('says that few films leave much to the assumption, and writes a second week that gains with its sign', () => {
    const drop = { median: 0.71, low: 0.44, high: 1.06, films: 1 };
    expect(drawn(testWeek({ secondWeek: { ...secondWeek, drop } }))).toContain(
      '|D’après une hypothèse et 1 film : − 29 % en deuxième semaine, entre + 6 et − 56 % huit fois sur dix.|',
    );
  });

  it('says that its gain is what stays, where the cinema counts that', () => {
    const settings = { ...week.settings, keptMoney: true };
    expect(drawn({ ...week, settings })).toContain(
      '|Il vous resterait 640 € de plus qu’avec le programme conseillé.|',
    );
  });

  it('is not there where it would not pay, nor once it is decided', () => {
    expect(drawn(testWeek())).toBe('');
    expect(drawn({ ...week, ...decided(programme) })).toBe('');
    const other = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'b', 128)]);
    expect(buttons(markup(answered(<SecondWeek week={{ ...week, ...decided(other) }} />, []))).size).toBe(1);
  });
});

describe('a film of the week before that a decision named', () => {
  const before = testWeek({ filmsBefore: [{ filmId: 'z', title: 'Zeta' }], notObtained: ['z'] });

  it('has its name where it could not be had, and in what was decided earlier', () => {
    const missing = words(answered(<NotObtainedFilms week={before} open />, []));
    expect(missing).toContain('|Zeta|');
    const earlier = {
      ...{ version: 1, rooms: inRooms('a', 'z'), reason: '', notObtained: [] },
      ...{ decidedAt: '2023-06-05T16:42:00.000Z', decidedBy: 'm' },
    };
    const told = words(<DecisionList week={before} decisions={[earlier]} />);
    expect(told).toMatch(/Salle 2\|Zeta/u);
    expect(`${missing}${told}`).not.toContain('inconnu');
  });
});

describe('the choice of a film', () => {
  const choice = (shown: Week): string =>
    words(
      answered(<ChoiceForm week={shown} room={1} before="a" reason="own" />, []),
      `/semaine/${shown.week}`,
    );

  it('has those of the week before, once each, and says so', () => {
    const held = [testHeld('z', 'Zeta', 210)];
    for (const shown of [week, { ...week, held }, testWeek({ held })]) {
      expect(choice(shown).match(/Zeta\|deuxième semaine\|210 spectateurs attendus/gu)).toHaveLength(1);
    }
    expect(choice(testWeek())).not.toContain('deuxième semaine');
  });
});
