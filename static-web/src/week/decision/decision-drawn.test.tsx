import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { CurrentProgramme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import type { ApiCode } from '#shared/error-codes.ts';
import { ApiError } from '../../api/api-error.ts';
import { answered, buttons, markup, words } from '../../test-render.tsx';
import { keeping, testPlan, testProgramme, testRelease, testRooms, testWeek } from '../../test-week.ts';
import { fr } from '../../texts/fr.ts';
import { Alternatives } from './alternatives.tsx';
import { ChooseFilm } from './choose-film.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { DecisionAnswer } from './decision-answer.tsx';
import { DecisionNote } from './decision-note.tsx';
import { Outcome } from './outcome.tsx';
import { NotObtained } from './not-obtained.tsx';
import { useQuestion } from './question.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const releases = [
  testRelease('a', 'Alpha', 500_000, 600_000),
  testRelease('b', 'Beta', 250_000, 256_000),
  testRelease('c', 'Gamma', 80_000, 90_000),
  testRelease('d', 'Delta', null, null),
];
const nextBest = testProgramme([testPlan(1, 'b', 128), testPlan(2, 'c', 45)]);
const week = testWeek({ releases, alternatives: [{ without: 'a', programme: nextBest }] });
const decided: Partial<Week> = {
  ...{ state: 'decided', choice: 'decided' },
  decision: {
    programme: nextBest,
    reason: 'École du quartier',
    decidedAt: '2023-06-05T16:42:00.000Z',
    decidedBy: 'gerante@cinema.example',
  },
};
/** Nothing has been answered but the evaluation of the next-best programme. */
const shown = (node: ReactNode, difference = -640): ReactNode =>
  answered(node, [[['evaluation', week.week, inRooms('b', 'c')], { programme: nextBest, difference }]]);

describe('what became of a decision', () => {
  const failed = (status: number, code: ApiCode, current?: CurrentProgramme): Error =>
    new ApiError(status, {
      type: 'test',
      title: 'test',
      status,
      detail: 'test',
      code,
      ...(current && { current }),
    });
  const answer = (error: Error | null, waitsFor: 'server' | null = null): string =>
    words(
      <DecisionAnswer
        week={week}
        decision={{ error, waitsFor, isPending: false }}
        onKeep={() => undefined}
        onTheirs={() => undefined}
      />,
    );
  const theirs = (rooms: ReturnType<typeof inRooms> | null): CurrentProgramme => ({
    version: 4,
    decision: {
      ...{ version: 4, rooms, reason: 'Une demande', notObtained: ['a', 'z'] },
      ...{ decidedAt: '2023-06-05T16:42:00.000Z', decidedBy: 'gerante@cinema.example' },
    },
  });

  it('is nothing before it is made, and a wait while the server wakes', () => {
    expect(answer(null)).toBe('');
    expect(answer(null, 'server')).toBe(plain(fr.forms.waits.server));
  });

  it('is a message that can take the focus, and says why', () => {
    const html = markup(
      <DecisionAnswer
        week={week}
        decision={{ error: new TypeError('fetch failed'), waitsFor: null, isPending: false }}
        onTheirs={() => undefined}
      />,
    );
    expect(html).toMatch(/role="alert" tabindex="-1"/u);
    expect(answer(failed(500, 'internal'))).toBe(plain(fr.decision.failed));
    expect(answer(failed(409, 'conflict'))).toBe(plain(fr.decision.tooLate));
    expect(answer(failed(507, 'storage-full'))).toBe(plain(fr.failures['storage-full']));
  });

  it('does not ask to try again where another is stored since', () => {
    const text = words(
      <DecisionAnswer
        week={week}
        decision={{
          error: new TypeError('fetch failed'),
          waitsFor: null,
          isPending: false,
          isReplaced: true,
        }}
        onTheirs={() => undefined}
      />,
    );
    expect(text).toBe(plain(fr.decision.replaced));
  });

  it('names who has decided meanwhile, when and what, and lets one choose', () => {
    const text = answer(failed(412, 'precondition-failed', theirs(inRooms('c', null))));
    expect(text).toContain('gerante@cinema.example a enregistré entre-temps, le lun. 5 juin à 18 h 42');
    expect(text).toContain('Salle 1|Gamma|Salle 2|salle fermée');
    expect(text).toContain('Raison : Une demande.');
    expect(text).toContain('Non obtenu : Alpha et Film inconnu.');
    expect(text.endsWith(plain(`${fr.forms.keepMine}|${fr.forms.takeTheirs}`))).toBe(true);
  });

  it('says so when the other has gone back to the advice, and does not call the machine by its name', () => {
    const back = theirs(null);
    if (back.decision !== null) back.decision.decidedBy = 'sur place';
    const text = answer(failed(412, 'precondition-failed', back));
    expect(text).toContain('Le programme conseillé|');
    expect(text).toContain(plain(fr.forms.somebody));
    expect(text).not.toContain('sur place');
  });
});

describe('the question', () => {
  function Asked() {
    return JSON.stringify(useQuestion(2).question);
  }

  it.each([
    ['', null],
    ['?choisir=2', { kind: 'choose', reason: 'own' }],
    ['?choisir=2&motif=sans', { kind: 'choose', reason: 'notObtained' }],
    ['?sans=2', { kind: 'not-obtained' }],
    ['?choisir=1', null],
    ['?choisir=22&sans=02', null],
  ])('stands in the address: %j', (search, question) => {
    const html = markup(<Asked />, `/semaine/${week.week}${search}`);
    expect(JSON.parse(html.replaceAll('&quot;', '"'))).toEqual(question);
  });

  it('for a film that was not obtained is there only where there is a film', () => {
    const names = (filmId: string | null): string[] => [
      ...buttons(markup(answered(<ChooseFilm week={week} plan={testPlan(2, filmId, 0)} />, []))).keys(),
    ];
    expect(names('b')).toEqual(['Autre film en salle 2', 'Je ne l’ai pas obtenu en salle 2']);
    expect(names(null)).toEqual(['Autre film en salle 2']);
  });

  it('offers the films that have a forecast, and none; saves nothing while nothing is changed', () => {
    const html = markup(shown(<ChoiceForm week={week} room={2} before="b" reason="own" />));
    const films = [...html.matchAll(/name="rooms\.1\.filmId"[^>]*value="([^"]*)"/gu)].map(([, id]) => id);
    expect(films).toEqual(['a', 'b', 'c', '']);
    expect(buttons(html).get('Programmer')).toContain('disabled=""');
    expect(buttons(html).has('Échanger les deux salles')).toBe(true);
  });

  it('says above the films that they are counted without the limit of the seats', () => {
    const text = words(shown(<ChoiceForm week={week} room={2} before="b" reason="own" />));
    expect(text).toMatch(/Film\|Spectateurs attendus [^|]*, sans la limite des places\.\|/u);
    expect(text.match(/sans la limite des places/gu)).toHaveLength(1);
  });

  it('tells what would stay of its takings, where the cinema counts that', () => {
    const kept = keeping(nextBest);
    const known = answered(<Outcome week={week} rooms={inRooms('b', 'c')} />, [
      [['evaluation', week.week, inRooms('b', 'c')], { programme: kept, difference: -12 }],
    ]);
    expect(words(known)).toBe(
      '12 € de moins que le programme conseillé.|Ce qui reste|716 €|Résultat|− 4 184 €|Bénéficiaire|2 sur 10|Il vous resterait entre 358 € et 1 432 €, huit fois sur dix.',
    );
  });

  it('does not offer to exchange what is one film, or more rooms than two', () => {
    const names = (changes: Partial<Week>): string[] => [
      ...buttons(
        markup(shown(<ChoiceForm week={{ ...week, ...changes }} room={1} before="a" reason="own" />)),
      ).keys(),
    ];
    const alike = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'a', 128)]);
    expect(names({ recommended: { thursday: null, monday: alike } })).not.toContain(
      'Échanger les deux salles',
    );
    const settings = { ...week.settings, rooms: testRooms(3) };
    expect(names({ settings })).not.toContain('Échanger les deux salles');
  });
});

describe('without a film that was not obtained', () => {
  const drawn = (filmId: string): string =>
    words(shown(<NotObtained week={week} filmId={filmId} onChoose={() => undefined} />));

  it('stands the best that is left, what it costs, and one button to take it', () => {
    expect(drawn('a')).toContain('Salle 1|Beta|Salle 2|Gamma');
    expect(drawn('a')).toContain('640 € de moins');
    expect(drawn('a')).toContain(plain(fr.decision.apply));
  });

  it('stands that nothing is left, and no button to take it', () => {
    expect(drawn('b')).toContain(plain(fr.decision.noneLeft));
    expect(drawn('b')).not.toContain(plain(fr.decision.apply));
  });
});

describe('the alternatives', () => {
  it('name the films, with what they cost, each with its button', () => {
    const text = words(shown(<Alternatives week={week} />));
    expect(text).toContain('Si vous n’obtenez pas |Alpha| : Beta + Gamma|640 € de moins');
    expect([...buttons(markup(shown(<Alternatives week={week} />))).keys()]).toEqual([
      'Prendre ce programme',
    ]);
  });

  it.each([
    [[testPlan(1, 'b', 1), testPlan(2, 'b', 1)], 'Beta dans les deux salles'],
    [[testPlan(1, 'b', 1), testPlan(2, null, 0)], 'Beta + salle fermée'],
  ])('say which room shows what: %#', (rooms, said) => {
    const alternatives = [{ without: 'a', programme: testProgramme(rooms) }];
    expect(words(shown(<Alternatives week={{ ...week, alternatives }} />))).toContain(said);
  });
});

describe('a decision that was made', () => {
  it('is told with its reason, its cost and the way back, as long as the week is open', () => {
    const drawn = (open: boolean): string =>
      words(shown(<DecisionNote week={{ ...week, ...decided }} open={open} />));
    expect(drawn(true)).toContain('lun. 5 juin à 18 h 42');
    expect(drawn(true)).toContain('Raison : École du quartier.');
    expect(drawn(true)).toContain('640 € de moins');
    expect(drawn(true)).toContain(plain(fr.decision.takeBack));
    expect(drawn(false)).not.toContain(plain(fr.decision.takeBack));
  });

  it('without a reason tells none; none is not told', () => {
    const silent = { ...week, ...decided, decision: { ...decided.decision, reason: '' } as Week['decision'] };
    expect(words(shown(<DecisionNote week={silent} open />))).not.toContain('Raison');
    expect(words(shown(<DecisionNote week={week} open />))).toBe('');
  });
});
