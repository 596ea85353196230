import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/cinema-week.ts';
import { bytesOf, type FuzzRequest } from '../fuzz-request.ts';
import { reachedBy, registeredHttpFunctions } from '../http-functions.ts';
import { FUZZ_TODAY, worldOf } from '../world.ts';
import { requestSource } from './requests.ts';

const COUNT = 1_800;
const functions = await registeredHttpFunctions();
const weeks = [-13, -6, 1].map((days) => ({ week: addDays(FUZZ_TODAY, days), films: ['a-1', 'a-2', 'b-3'] }));
const world = worldOf(weeks, FUZZ_TODAY);
const requestsOf = (seed: number, count = COUNT): FuzzRequest[] => {
  const source = requestSource(seed, functions, world);
  return Array.from({ length: count }, (_, number) => source.request(number));
};
const bytes = (request: FuzzRequest): string => bytesOf(request, (text) => text).toString('latin1');

describe('the requests of a fuzz', () => {
  const requests = requestsOf(1);

  it('are the same for the same seed, in whatever order they are made, and others for another', () => {
    const again = requestSource(1, functions, world);
    for (const number of [700, 3, 0, 1_499]) expect(again.request(number)).toEqual(requests[number]);
    expect(requestsOf(1, 200).map(bytes)).toEqual(requests.slice(0, 200).map(bytes));
    const own = requests.slice(0, 200).map(bytes);
    expect(requestsOf(2, 200).filter((each, i) => bytes(each) === own[i]).length).toBeLessThan(20);
  });

  it('are a third valid, a third nearly so, a third hostile', () => {
    for (const intent of ['valid', 'near', 'hostile']) {
      const share = requests.filter((request) => request.intent === intent).length / COUNT;
      expect(share).toBeGreaterThan(0.28);
      expect(share).toBeLessThan(0.39);
    }
  });

  it.each(functions.map(({ name }) => name))('reach %s with each intent', (name) => {
    const own = requests.filter(({ method, target }) => reachedBy(functions, method, target)?.name === name);
    expect(new Set(own.map(({ intent }) => intent))).toEqual(new Set(['valid', 'near', 'hostile']));
  });

  it('hold what no client would send', () => {
    const texts = requests.map(bytes);
    const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
    expect(count(/^\S* \/\S*%00/)).toBeGreaterThan(0);
    expect(count(/^\S* \S{8000}/)).toBeGreaterThan(0);
    expect(count(/__proto__/)).toBeGreaterThan(5);
    expect(count(/\\ud800/)).toBeGreaterThan(0);
    expect(count(/Transfer-Encoding/)).toBeGreaterThan(5);
    expect(count(/Content-Length: \d+\r\n[^]*Content-Length/)).toBeGreaterThan(0);
    expect(requests.filter(({ cutAt }) => cutAt !== null).length).toBeGreaterThan(10);
    expect(requests.filter(({ body }) => (body?.length ?? 0) === 16_385).length).toBeGreaterThan(0);
  });
});
