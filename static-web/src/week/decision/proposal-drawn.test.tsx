import { describe, expect, it } from 'vitest';
import type { Week } from '#shared/api/contract/week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { answered, buttons, markup, words } from '../../test-render.tsx';
import { testPlan, testProgramme, testRelease, testWeek } from '../../test-week.ts';
import { fr } from '../../texts/fr.ts';
import { OtherReleases } from '../other-releases.tsx';
import { ProposalReasons } from '../proposal-reasons.tsx';
import { takenBack, withFilmAgain } from './choice.ts';
import { ConfirmProposal } from './confirm-proposal.tsx';
import { DecisionNote } from './decision-note.tsx';
import { NotObtainedFilms } from './not-obtained-films.tsx';
import { NotObtained } from './not-obtained.tsx';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const releases = [
  testRelease('a', 'Alpha', 500_000, 600_000),
  testRelease('b', 'Beta', 250_000, 256_000),
  testRelease('c', 'Gamma', 80_000, 90_000),
];
const proposal = testProgramme([testPlan(1, 'b', 128), testPlan(2, 'c', 45)]);
const week = testWeek({ releases });
const confirmed: Partial<Week> = {
  ...{ state: 'confirmed', choice: 'confirmed', recommended: { thursday: null, monday: proposal } },
  decision: { programme: proposal, reason: '', decidedAt: '2023-06-05T16:42:00.000Z', decidedBy: 'm' },
};

describe('the proposal', () => {
  const button = (changes: Partial<Week>): string[] => [
    ...buttons(markup(answered(<ConfirmProposal week={{ ...week, ...changes }} />, []))).keys(),
  ];
  const proposing = (...films: (string | null)[]): Partial<Week> => {
    const programme = testProgramme(films.map((filmId, i) => testPlan(i + 1, filmId, 100)));
    return { recommended: { thursday: programme, monday: programme } };
  };

  it.each([
    [['a', 'b'], ['Je programme ces deux films']],
    [['a', 'a'], ['Je programme ce film']],
    [['a', null], ['Je programme ce film']],
    [['a', 'b', 'c'], ['Je programme ces trois films']],
    [[null, null], []],
  ])('is taken by one button, which counts its films: %j', (films, texts) => {
    expect(button(proposing(...films))).toEqual(texts);
  });

  it('has none once something is decided, or before it is there', () => {
    expect(button({ ...confirmed })).toEqual([]);
    expect(button({ stage: null })).toEqual([]);
  });

  it('that is confirmed says so, without a difference, with the way back', () => {
    const drawn = words(answered(<DecisionNote week={{ ...week, ...confirmed }} open />, []));
    expect(drawn).toContain('Vous avez programmé cette proposition lun. 5 juin à 18 h 42.');
    expect(drawn).toContain(plain(fr.programming.undo));
    expect(drawn).not.toMatch(/programme conseillé/u);
  });

  it('of Thursday that was confirmed is no choice against Monday’s', () => {
    const recommended = { thursday: proposal, monday: week.recommended.monday };
    const followed = { ...week, ...confirmed, recommended, choice: 'decided' as const };
    expect(words(answered(<DecisionNote week={followed} open />, []))).toContain(
      'la proposition de jeudi lun. 5 juin à 18 h 42 ; celle de lundi est différente.',
    );
  });
});

describe('films that could not be had', () => {
  const without = (changes: Partial<Week> = {}): Week => ({
    ...week,
    ...{ notObtained: ['a'], missedTakings: 1_975, recommended: { thursday: null, monday: proposal } },
    ...changes,
  });
  const drawn = (shown: Week, open = true): string =>
    words(answered(<NotObtainedFilms week={shown} open={open} />, []));

  it('stand apart, with what they would have brought, each with its way back', () => {
    expect(drawn(without())).toContain('1 975 € de moins que si vous l’aviez eu.');
    expect(drawn(without())).toContain('Alpha|Obtenu finalement');
    expect(drawn(without({ notObtained: ['a', 'b'] }))).toContain('que si vous les aviez eus.');
    expect(drawn(without({ missedTakings: null }))).not.toContain('de moins');
    expect(drawn(without(), false)).not.toContain('Obtenu finalement');
    expect(drawn(week)).toBe('');
  });

  it('are no other releases', () => {
    expect(words(<OtherReleases week={without()} />)).not.toContain('Alpha');
    expect(words(<OtherReleases week={without({ notObtained: [] })} />)).toContain('Alpha');
  });

  it('stay so when a decision is taken back, and come back one by one', () => {
    expect(takenBack({ notObtained: ['a'] })).toEqual({ rooms: null, reason: '', notObtained: ['a'] });
    expect(withFilmAgain(without({ notObtained: ['a', 'x'] }), 'a')).toEqual({
      ...{ rooms: null, reason: '', notObtained: ['x'] },
    });
    const reason = fr.decision.notObtainedFilm('Alpha');
    const decision = { ...confirmed.decision, programme: proposal, reason } as Week['decision'];
    expect(withFilmAgain(without({ decision }), 'a')).toEqual({
      ...{ rooms: inRooms('b', 'c'), reason: '', notObtained: [] },
    });
    expect(withFilmAgain(without({ decision, notObtained: ['a', 'x'] }), 'x').reason).toBe(reason);
  });

  it('can be noted before anything else is decided, also when no other is left', () => {
    const asked = (alternatives: Week['alternatives']): string[] => [
      ...buttons(
        markup(
          answered(
            <NotObtained week={{ ...week, alternatives }} filmId="a" onChoose={() => undefined} />,
            [],
          ),
        ),
      ).keys(),
    ];
    expect(asked([{ without: 'a', programme: proposal }])).toContain(plain(fr.programming.planAgain));
    expect(asked([])).toContain(plain(fr.programming.noted));
  });
});

describe('why a programme is as it is', () => {
  const drawn = (reasons: Week['reasons'], changes: Partial<Week> = {}): string =>
    words(<ProposalReasons week={{ ...week, reasons, ...changes }} />);
  const twice = (exceedsLargestRoom: boolean, gain: number): Week['reasons'] => ({
    extraRooms: [{ filmId: 'a', rooms: [1, 2], exceedsLargestRoom }],
    ...{ overDifferentFilms: { gain, films: inRooms('a', 'b') }, inversions: [] },
  });

  it('goes without saying for different films in order', () => {
    expect(drawn(week.reasons)).toBe('');
    expect(drawn(null)).toBe('');
  });

  it('is told of a further room, with the money and the films it is better than', () => {
    expect(drawn(twice(false, 420))).toBe(
      'Alpha est dans les deux salles : une salle de plus pour lui rapporte davantage qu’un autre film.|' +
        'C’est 420 € de plus sur la semaine que les meilleurs films différents (Alpha et Beta).',
    );
    expect(drawn(twice(true, -30))).toMatch(
      /plus de spectateurs par jour que la plus grande salle n’a de places.*autant ou un peu plus/u,
    );
  });

  it('says that its money is what stays, where the cinema counts that', () => {
    const settings = { ...week.settings, keptMoney: true };
    expect(drawn(twice(false, 420), { settings })).toMatch(
      /Alpha et Beta\)\.\|Ces sommes sont ce qui vous reste, après les taxes et la part des distributeurs\.$/u,
    );
    expect(drawn(week.reasons, { settings })).toBe('');
  });

  it('is told of rooms against the order of the forecasts', () => {
    const inversions = [
      { larger: { room: 2, filmId: 'a' }, smaller: { room: 1, filmId: 'b' }, gain: 150 },
      { larger: { room: 2, filmId: 'a' }, smaller: { room: 3, filmId: 'c' }, gain: 160 },
      { larger: { room: 4, filmId: 'b' }, smaller: { room: 3, filmId: 'c' }, gain: 0 },
    ];
    const reasons = { extraRooms: [], overDifferentFilms: null, inversions };
    expect(drawn(reasons)).toBe(
      'Alpha passe en salle 2 et Beta, moins attendu, en salle 1 : l’inverse ferait perdre 150 € sur la semaine.',
    );
    expect(drawn(reasons, { choice: 'decided' })).toBe('');
  });
});
