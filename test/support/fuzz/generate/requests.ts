import fc from 'fast-check';
import type { FuzzRequest, Intent } from '../fuzz-request.ts';
import type { HttpFunction } from '../http-functions.ts';
import type { FuzzWorld } from '../world.ts';
import { hostileMutation } from './hostile.ts';
import { nearMutation, type Mutation } from './near.ts';
import { validRequest } from './valid.ts';

/** The requests of a fuzz: each has a number, and is the same for the same seed, functions and world. */
export interface RequestSource {
  request(number: number): FuzzRequest;
  /** For fast-check, which makes the same request of it and can make it smaller. */
  arbitrary: fc.Arbitrary<FuzzRequest>;
  seedOf(number: number): number;
}

/** A third of the requests is valid, so that the state changes; a third nearly so; a third hostile. */
export function requestSource(
  seed: number,
  functions: readonly HttpFunction[],
  world: FuzzWorld,
): RequestSource {
  // What has a body can be wrong in more ways.
  const weighted = functions.flatMap((fn) => (fn.methods.includes('GET') ? [fn] : [fn, fn, fn]));
  const valid = fc.constantFrom(...weighted).chain((fn) => validRequest(fn, world));
  const spoilt = (intent: Intent, mutations: fc.Arbitrary<Mutation[]>): fc.Arbitrary<FuzzRequest> =>
    fc
      .tuple(valid, mutations)
      .map(([request, each]) => each.reduce((spoilt, mutate) => mutate(spoilt), { ...request, intent }));
  const arbitrary = fc.oneof(
    valid,
    spoilt('near', fc.tuple(nearMutation)),
    spoilt('hostile', fc.array(hostileMutation, { minLength: 1, maxLength: 3 })),
  );
  const seedOf = (number: number): number =>
    (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0;
  return {
    arbitrary,
    seedOf,
    request(number) {
      const [request] = fc.sample(arbitrary, { seed: seedOf(number), numRuns: 1 });
      if (request === undefined) throw new Error(`No request ${number}`);
      return request;
    },
  };
}
