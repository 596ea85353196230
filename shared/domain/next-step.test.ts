import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.ts';
import type { RunItem, RunKind, RunState, RunStep } from './run.ts';
import { RUN_STEPS } from './shapes/run.ts';

type Item = Pick<RunItem, 'type' | 'state'>;

const page = (state: RunItem['state']): Item => ({ type: 'page', state });
const film = (state: RunItem['state']): Item => ({ type: 'film', state });

describe('the next step', () => {
  it.each<[string, RunKind, RunState, RunStep, Item[], RunStep]>([
    ['of a run that is being collected', 'thursday', 'collecting', 'fetch', [page('done')], 'fetch'],
    [
      'while a page is not settled',
      'thursday',
      'processing',
      'fetch',
      [page('done'), page('pending')],
      'fetch',
    ],
    [
      'once every page is settled',
      'thursday',
      'processing',
      'fetch',
      [page('done'), page('failed')],
      'assemble',
    ],
    ['of a run without a page', 'monday', 'processing', 'fetch', [], 'assemble'],
    ['while the films are put together', 'monday', 'processing', 'assemble', [page('done')], 'assemble'],
    [
      'while a film has no forecast',
      'monday',
      'processing',
      'build',
      [film('done'), film('pending')],
      'build',
    ],
    ['once every film is settled', 'monday', 'processing', 'build', [film('done'), film('failed')], 'plan'],
    ['while the programme is chosen', 'monday', 'processing', 'plan', [film('done')], 'plan'],
    ['of a run that has ended', 'monday', 'done', 'end', [page('done'), film('done')], 'end'],
    ['when a page is taken up again at the end', 'monday', 'processing', 'end', [page('pending')], 'fetch'],
    [
      'when a page is taken up again in the middle',
      'monday',
      'processing',
      'build',
      [page('pending')],
      'fetch',
    ],
    [
      'when it was: everything anew',
      'monday',
      'processing',
      'fetch',
      [page('done'), film('done')],
      'assemble',
    ],
    ['when a film is taken up again at the end', 'thursday', 'processing', 'end', [film('pending')], 'build'],
    ['when a film is taken up again before', 'thursday', 'processing', 'plan', [film('pending')], 'build'],
    ['of results', 'actuals', 'processing', 'fetch', [page('failed')], 'record'],
    [
      'of results that are recorded',
      'actuals',
      'processing',
      'record',
      [page('done'), film('pending')],
      'record',
    ],
    ['of shows', 'shows', 'processing', 'fetch', [page('done')], 'record'],
    ['of shows that are recorded', 'shows', 'done', 'end', [page('done')], 'end'],
    ['of a backfill', 'backfill', 'processing', 'fetch', [page('done')], 'assemble'],
    ['of a backfill that has ended', 'backfill', 'done', 'end', [page('done')], 'end'],
  ])('%s', (_what, kind, state, step, items, next) => {
    expect(nextStep({ kind, state, step }, items)).toBe(next);
  });
});

/**
 * A run as the store holds it, with workers that do what the pipeline's do: read, decide, claim, send. Each event may
 * come in any order, twice, or be cut off after the claim.
 */
class Simulation {
  readonly run: { kind: RunKind; state: RunState; step: RunStep; version: number };
  pages: RunItem['state'][];
  films: RunItem['state'][] = [];
  messages: { step: RunStep; item: number }[] = [];
  ended: number[] = [];
  readonly claims: RunStep[] = [];

  readonly filmsFound: number;

  constructor(kind: RunKind, pages: number, filmsFound: number) {
    this.filmsFound = filmsFound;
    this.run = { kind, state: 'processing', step: 'fetch', version: 0 };
    this.pages = Array.from({ length: pages }, () => 'pending');
    this.messages = this.pages.map((_, item) => ({ step: 'fetch', item }));
  }

  get items(): Item[] {
    return [...this.pages.map(page), ...this.films.map(film)];
  }

  /** As `advanceRun`; `dies`: after the claim nothing is sent. `takesOver`: the claim is old. */
  advance(dies: boolean, takesOver = false): void {
    const step = nextStep(this.run, this.items);
    if (step === 'end' || (step === this.run.step && !takesOver)) return;
    this.move(step);
    if (!dies) this.send(step);
  }

  move(step: RunStep): void {
    this.run.step = step;
    this.run.version += 1;
    this.run.state = step === 'end' ? 'done' : 'processing';
    this.claims.push(step);
  }

  send(step: RunStep): void {
    const pending = step === 'fetch' ? this.pages : step === 'build' ? this.films : null;
    if (pending === null) this.messages.push({ step, item: 0 });
    else
      pending.forEach((state, item) => {
        if (state === 'pending') this.messages.push({ step, item });
      });
  }

  /** Takes a message as its function does. */
  take({ step, item }: { step: RunStep; item: number }, dies: boolean): void {
    if (step === 'fetch') {
      this.pages[item] = 'done';
      this.advance(dies);
      return;
    }
    if (step === 'build') {
      if (this.films[item] === undefined) return;
      this.films[item] = 'done';
      this.advance(dies);
      return;
    }
    if (this.run.step !== step) {
      this.advance(dies);
      return;
    }
    if (step === 'assemble' && this.run.kind !== 'backfill') {
      this.films = Array.from({ length: this.filmsFound }, () => 'pending');
      this.move('build');
      if (!dies) this.send('build');
      return;
    }
    this.move('end');
    this.ended.push(this.films.length);
  }
}

describe('a run', () => {
  const kinds = fc.constantFrom<RunKind>('thursday', 'monday', 'shows', 'actuals', 'backfill');
  const choices = fc.infiniteStream(
    fc.record({
      pick: fc.nat(1_000),
      event: fc.constantFrom('take', 'take', 'take', 'twice', 'dies', 'catch-up'),
    }),
  );

  it('comes to the same end whatever the order of its messages, repeats and deaths', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 5 }),
        choices,
        (kind, pages, films, stream) => {
          const simulation = new Simulation(kind, pages, films);
          let disturbances = 40;
          for (let steps = 0; simulation.run.step !== 'end'; steps += 1) {
            expect(steps).toBeLessThan(400);
            const { pick, event } = stream.next().value as { pick: number; event: string };
            const { messages } = simulation;
            if (messages.length === 0 || (event === 'catch-up' && disturbances-- > 0)) {
              simulation.advance(false, true);
              if (messages.length === 0) simulation.send(simulation.run.step);
              continue;
            }
            const at = pick % messages.length;
            const message = messages[at];
            if (message === undefined) continue;
            const stays = event === 'twice' && disturbances-- > 0;
            if (!stays) messages.splice(at, 1);
            simulation.take(message, event === 'dies' && disturbances-- > 0);
          }
          for (const message of simulation.messages) simulation.take(message, false);
          expect(simulation.run).toMatchObject({ step: 'end', state: 'done' });
          expect(simulation.ended).toHaveLength(1);
          expect(simulation.items.every(({ state }) => state === 'done')).toBe(true);
          const isForecast = kind === 'thursday' || kind === 'monday';
          expect(simulation.films).toHaveLength(isForecast ? films : 0);
        },
      ),
    );
  });

  it('claims every step once when nothing disturbs it', () => {
    const due = {
      thursday: ['assemble', 'build', 'plan', 'end'],
      shows: ['record', 'end'],
      backfill: ['assemble', 'end'],
    };
    for (const [kind, steps] of Object.entries(due) as [RunKind, RunStep[]][]) {
      const simulation = new Simulation(kind, 3, 4);
      for (let next = simulation.messages.shift(); next !== undefined; next = simulation.messages.shift()) {
        simulation.take(next, false);
      }
      expect(simulation.claims).toEqual(steps);
    }
    expect(RUN_STEPS).toHaveLength(6);
  });
});
