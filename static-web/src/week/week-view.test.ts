import { describe, expect, it } from 'vitest';
import { RUN_CODES } from '#shared/error-codes.ts';
import type { RunView } from '#shared/api/contract/run.ts';
import { fr } from '../texts/fr.ts';
import { testHeld, testPlan, testProgramme, testRelease, testWeek } from '../test-week.ts';
import { changesSinceThursday } from './changes.ts';
import { currentWeekOf } from '../programme/current-week.ts';
import { failedRuns, missedPages, problemsOf, toldProblems } from '../programme/problems.ts';
import { filmInAllRooms, otherReleases, programmeOf, roomsBefore } from '../programme/programme-view.ts';

describe('the week to open with', () => {
  const week = (name: string, state: 'waiting' | 'forecast' | 'decided' | 'played', releases = 10) => ({
    week: name,
    releases,
    stage: state === 'waiting' ? null : ('monday' as const),
    state,
  });

  it('is the one to decide: the last that has a forecast and is not over', () => {
    const weeks = [
      week('2023-06-21', 'forecast'),
      week('2023-06-28', 'waiting'),
      week('2023-06-07', 'played'),
      week('2023-06-14', 'decided'),
    ];
    expect(currentWeekOf(weeks)).toBe('2023-06-21');
    expect(currentWeekOf([week('2023-06-28', 'waiting'), week('2023-06-07', 'played')])).toBe('2023-06-28');
  });

  it('is the latest when all are over, whatever empty week comes next', () => {
    const weeks = [
      week('2023-06-07', 'played'),
      week('2023-06-14', 'played'),
      week('2023-06-28', 'waiting', 0),
    ];
    expect(currentWeekOf(weeks)).toBe('2023-06-14');
  });

  it('is an empty one when there is no other, and none without weeks', () => {
    expect(currentWeekOf([week('2023-06-28', 'waiting', 0)])).toBe('2023-06-28');
    expect(currentWeekOf([])).toBeNull();
  });
});

describe('the programme', () => {
  it('is the manager’s, else that of the latest stage', () => {
    const own = testProgramme([testPlan(1, 'b', 10), testPlan(2, null, 0)]);
    const week = testWeek();
    expect(programmeOf(week)).toBe(week.recommended.monday);
    const decision = { programme: own, reason: '', decidedAt: '', decidedBy: '' };
    expect(programmeOf(testWeek({ decision }))).toBe(own);
    expect(programmeOf(testWeek({ stage: null }))).toBeNull();
  });

  it.each([
    [['a', 'a'], 'a'],
    [['a', 'b'], null],
    [[null, null], null],
    [['a'], null],
    [['a', 'a', 'b'], null],
    [['b', 'b', 'b', 'b', 'b', 'b', 'b', 'b'], 'b'],
  ])('of %j has one film in all rooms only if there is one, and several rooms: %j', (films, one) => {
    expect(filmInAllRooms(films.map((filmId) => ({ filmId })))).toBe(one);
  });

  it('fills the rooms of a film one after the other', () => {
    const plans = ['a', 'b', 'a', 'a'].map((filmId, i) => testPlan(i + 1, filmId, 100));
    const before = plans.map((plan) => roomsBefore(plans, plan).map(({ room }) => room));
    expect(before).toEqual([[], [], [1], [1, 3]]);
  });

  it('leaves the other releases, most expected first, those without a forecast last', () => {
    const releases = [
      testRelease('none', 'None', null, null),
      testRelease('small', 'Small', 9_000, null),
      testRelease('a', 'Alpha', 1, 600_000),
      testRelease('large', 'Large', 9_000, 80_000),
      testRelease('b', 'Beta', 1, 250_000),
    ];
    expect(otherReleases(testWeek({ releases })).map(({ filmId }) => filmId)).toEqual([
      'large',
      'small',
      'none',
    ]);
  });
});

describe('what changed since Thursday', () => {
  it('is a share, nothing when it is small, and unknown without a forecast on Thursday', () => {
    const releases = [
      testRelease('a', 'Alpha', 500_000, 600_000),
      testRelease('b', 'Beta', 100_000, 104_000),
    ];
    const [alpha, beta] = changesSinceThursday(
      testWeek({ releases }),
      testProgramme(testWeek().recommended.monday?.rooms ?? []),
    );
    expect(alpha?.change).toBeCloseTo(0.2);
    expect(beta?.change).toBe(0);
    const late = testWeek({ releases: [testRelease('a', 'Alpha', null, 600_000)] });
    expect(changesSinceThursday(late, testProgramme([testPlan(1, 'a', 1)]))[0]?.change).toBeNull();
  });

  it('names the film that another replaces', () => {
    const thursday = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'c', 100)]);
    const week = testWeek({
      recommended: { thursday, monday: testWeek().recommended.monday },
      releases: [...testWeek().releases, testRelease('c', 'Gamma', 260_000, 10_000)],
    });
    const changes = changesSinceThursday(week, week.recommended.monday ?? thursday);
    expect(changes.map(({ title, newIn, replaces }) => ({ title, newIn, replaces }))).toEqual([
      { title: 'Alpha', newIn: null, replaces: null },
      { title: 'Beta', newIn: 'en salle\u00a02', replaces: 'Gamma' },
    ]);
  });

  it('names the new film of the only room, and not the room', () => {
    const thursday = testProgramme([testPlan(1, 'a', 300)]);
    const monday = testProgramme([testPlan(1, 'b', 300)]);
    const [change] = changesSinceThursday(testWeek({ recommended: { thursday, monday } }), monday);
    expect(change).toMatchObject({ newIn: '', replaces: 'Alpha' });
    expect(fr.since.newIn(change?.newIn ?? '?')).toBe(' est maintenant proposé');
  });

  it('names a film in both rooms once', () => {
    const both = testProgramme([testPlan(1, 'a', 700), testPlan(2, 'a', 100)]);
    expect(changesSinceThursday(testWeek(), both)).toHaveLength(1);
  });

  it('is not told of a film of the week before', () => {
    const kept = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'z', 128)]);
    const changes = changesSinceThursday(testWeek({ held: [testHeld('z', 'Zeta', 128)] }), kept);
    expect(changes.map(({ filmId }) => filmId)).toEqual(['a']);
  });
});

describe('what a week’s runs went without', () => {
  type Problem = RunView['problems'][number];
  const problem = (label: string, code: Problem['code'], changes: Partial<Problem> = {}): Problem => ({
    ...{ label, code, detail: 'time-out', askedAgain: null },
    ...changes,
  });
  const run = (
    kind: RunView['kind'],
    startedAt: string,
    state: RunView['state'],
    problems: Problem[],
  ): RunView => ({
    runId: `${kind}-${startedAt}`,
    week: '2023-06-07',
    kind,
    asOf: '2023-06-01',
    modelVersion: 'test',
    state,
    startedAt,
    finishedAt: null,
    problems,
  });
  const toldOf = (...problems: Problem[]): string[] =>
    toldProblems(problems).map(({ label, words }) => `${label} : ${words}`.replace(/[\u00a0\u202f]/gu, ' '));

  it('is what the last run of each kind went without', () => {
    const runs = [
      run('actuals', '2023-06-16', 'done', []),
      run('thursday', '2023-06-01', 'partial', [problem('JPBox', 'fetch-failed')]),
      run('actuals', '2023-06-15', 'partial', [problem('Allociné', 'fetch-failed')]),
    ];
    expect(problemsOf(runs).map(({ kind, label }) => `${kind} ${label}`)).toEqual(['thursday JPBox']);
    expect(missedPages(runs)).toBe(1);
    expect(failedRuns(runs)).toEqual([]);
  });

  it('is told of a week that was gathered afterwards too', () => {
    const [told] = problemsOf([run('backfill', '2023-06-15', 'partial', [problem('JPBox', 'fetch-failed')])]);
    expect(told === undefined ? null : `${fr.problems.kind[told.kind]}, ${told.label}`).toBe(
      'Après coup, JPBox',
    );
  });

  it('is told with its reason and what happens next', () => {
    expect(
      toldOf(
        problem('JPBox', 'fetch-failed', { askedAgain: 'within-the-hour' }),
        problem('Allociné', 'fetch-refused', { askedAgain: 'after-a-day' }),
        problem('Alpha', 'budget-spent', { askedAgain: 'another-day' }),
        problem('Allociné', 'page-lost', { askedAgain: 'within-the-hour' }),
        problem('Collecte de la semaine', 'too-late'),
        problem('Beta', 'internal'),
      ),
    ).toEqual([
      'JPBox : le site n’a pas répondu ; nouvelle demande dans l’heure.',
      'Allociné : le site a refusé de répondre ; il est laissé tranquille pendant un jour, puis nouvelle demande.',
      'Alpha : il ne reste pas de demande permise à ce site cette semaine ; nouvelle demande un autre jour.',
      'Allociné : la page a été lue, puis perdue dans une panne ; sans elle, la prévision est un peu moins sûre ; nouvelle demande dans l’heure.',
      'Collecte de la semaine : la semaine a commencé avant que toutes les pages soient lues.',
      'Beta : une erreur s’est produite chez nous ; le journal en dit plus.',
    ]);
  });

  it('is told with the figure that nobody believes', () => {
    const detail = '14\u202f456\u202f279 entrées : trop';
    expect(toldOf(problem('Alpha', 'implausible', { detail, askedAgain: 'another-day' }))).toEqual([
      'Alpha : le chiffre publié est invraisemblable et n’a pas été retenu (14 456 279 entrées : trop) ; nouvelle demande un autre jour.',
    ]);
  });

  it('is one line for all the films that publish nothing, and no page that was missed', () => {
    const films = ['A', 'B', 'C'].map((title) =>
      problem(title, 'not-published', { askedAgain: 'another-day' }),
    );
    const never = problem('D', 'never-published');
    expect(toldOf(...films, never)).toEqual([
      '3 films : les chiffres ne sont pas encore publiés ; nouvelle demande un autre jour.',
      'D : aucun chiffre n’a été publié en cinq semaines ; nous ne demandons plus.',
    ]);
    expect(missedPages([run('actuals', '2023-06-21', 'partial', [...films, never])])).toBe(0);
  });

  it('tells a run that failed as a whole, but not one of results that nobody has published', () => {
    expect(failedRuns([run('monday', '2023-06-05', 'failed', [])]).map(({ kind }) => kind)).toEqual([
      'monday',
    ]);
    const film = problem('A', 'not-published', { askedAgain: 'another-day' });
    expect(failedRuns([run('actuals', '2023-06-14', 'failed', [film])])).toEqual([]);
    const silent = run('actuals', '2023-06-14', 'failed', [film, problem('Allociné', 'fetch-failed')]);
    expect(failedRuns([silent])).toEqual([silent]);
  });

  it('has words for every problem that a run can have', () => {
    const words = RUN_CODES.map((code) => toldOf(problem('A', code))[0] ?? '');
    for (const told of words) expect(told).toMatch(/^A : .{10,}\.$/u);
  });
});
