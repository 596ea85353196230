import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../shared/api/contract.ts';
import { testPlan, testProgramme, testRelease, testWeek } from '../test-week.ts';
import { changesSinceThursday } from './changes.ts';
import { currentWeekOf } from './current-week.ts';
import { failedKinds, problemsOf } from './problems.ts';
import { filmInBothRooms, otherReleases, programmeOf } from './programme-view.ts';

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

  it('has the same film twice only if there is one', () => {
    expect(filmInBothRooms([{ filmId: 'a' }, { filmId: 'a' }])).toBe('a');
    expect(filmInBothRooms([{ filmId: 'a' }, { filmId: 'b' }])).toBeNull();
    expect(filmInBothRooms([{ filmId: null }, { filmId: null }])).toBeNull();
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
    expect(changes.map(({ title, room, replaces }) => ({ title, room, replaces }))).toEqual([
      { title: 'Alpha', room: null, replaces: null },
      { title: 'Beta', room: 2, replaces: 'Gamma' },
    ]);
  });

  it('names a film in both rooms once', () => {
    const both = testProgramme([testPlan(1, 'a', 700), testPlan(2, 'a', 100)]);
    expect(changesSinceThursday(testWeek(), both)).toHaveLength(1);
  });
});

describe('what a week’s runs went without', () => {
  const run = (
    kind: RunView['kind'],
    startedAt: string,
    state: RunView['state'],
    labels: string[],
  ): RunView => ({
    runId: `${kind}-${startedAt}`,
    week: '2023-06-07',
    kind,
    asOf: '2023-06-01',
    modelVersion: 'test',
    state,
    startedAt,
    finishedAt: null,
    problems: labels.map((label) => ({ label, code: 'fetch-failed', detail: 'time-out' })),
  });

  it('is what the last run of each kind went without', () => {
    const runs = [
      run('actuals', '2023-06-16', 'done', []),
      run('thursday', '2023-06-01', 'partial', ['JPBox']),
      run('actuals', '2023-06-15', 'partial', ['Allociné']),
    ];
    expect(problemsOf(runs).map(({ kind, label }) => `${kind} ${label}`)).toEqual(['thursday JPBox']);
    expect(failedKinds(runs)).toEqual([]);
  });

  it('tells a run that failed as a whole', () => {
    expect(failedKinds([run('monday', '2023-06-05', 'failed', [])])).toEqual(['monday']);
  });
});
