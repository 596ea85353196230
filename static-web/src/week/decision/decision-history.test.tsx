import { describe, expect, it } from 'vitest';
import type { DecisionEntry } from '#shared/api/contract/programme.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { answered, markup, words } from '../../test-render.tsx';
import { testWeek } from '../../test-week.ts';
import { DecisionHistory, DecisionList } from './decision-history.tsx';

const week = testWeek({ programmeVersion: 3 });
const decision = (version: number, changes: Partial<DecisionEntry>): DecisionEntry => ({
  version,
  rooms: null,
  reason: '',
  notObtained: [],
  decidedAt: `2023-06-05T16:4${version}:00.000Z`,
  decidedBy: 'gerante@cinema.example',
  ...changes,
});
const told = (each: DecisionEntry): string => words(<DecisionList week={week} decisions={[each]} />);

describe('who decided what for a week', () => {
  it('is told of each decision: when, who, which films, why', () => {
    const here = told(decision(3, { decidedBy: 'sur place' }));
    expect(here).toMatch(/^lun\. 5 juin à 18 h 43\| · \|?Sur cette machine\|Le programme conseillé$/u);
    const own = { rooms: inRooms('b', null), reason: 'École du quartier', notObtained: ['a', 'z'] };
    expect(told(decision(2, own))).toMatch(
      /18 h 42\| · \|?gerante@cinema\.example\|Salle 1\|Beta\|Salle 2\|salle fermée\|Raison : École du quartier\.\|Non obtenu : Alpha et Film inconnu\.$/u,
    );
    expect(told(decision(1, { rooms: inRooms('b', 'a') }))).toMatch(/Salle 1\|Beta\|Salle 2\|Alpha$/u);
  });

  it('is told latest first, as the API answers', () => {
    const both = [decision(2, { reason: 'La seconde' }), decision(1, { reason: 'La première' })];
    expect(words(<DecisionList week={week} decisions={both} />)).toMatch(/La seconde.*La première/u);
  });

  it('is offered where something was decided, and asked for only when it is opened', () => {
    expect(markup(answered(<DecisionHistory week={testWeek()} />, []))).toBe('');
    expect(words(answered(<DecisionHistory week={week} />, []))).toBe('Qui a décidé, et quand');
  });
});
