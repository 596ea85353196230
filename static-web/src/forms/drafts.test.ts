import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyStorage } from '../test-storage.ts';
import { forgetDraft, hasDraft, keepDraft, readDraft, readTyped } from './drafts.ts';

const values = { price: '10', rooms: [{ film: 'a', sold: '' }] };
const typed = { price: '12', rooms: [{ film: 'a', sold: '7' }] };
let stored: Map<string, string>;

beforeEach(() => {
  stored = emptyStorage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is there again, by its name, until it is forgotten', () => {
  keepDraft('settings', { typed, before: values });
  expect(readDraft('settings', values)).toEqual({ typed, before: values });
  expect(readDraft('tickets', values)).toBeNull();
  forgetDraft('settings');
  expect(readDraft('settings', values)).toBeNull();
  expect(hasDraft('settings')).toBe(false);
});

it('may have more rows than the form has now, or fewer', () => {
  const more = { ...typed, rooms: [...typed.rooms, { film: 'b', sold: '3' }] };
  keepDraft('settings', { typed: more, before: values });
  expect(readDraft('settings', values)).toEqual({ typed: more, before: values });
  keepDraft('settings', { typed, before: more });
  expect(readDraft('settings', more)).toEqual({ typed, before: more });
  keepDraft('settings', { typed: { ...typed, rooms: [{ film: 'a', sold: 7 }] }, before: values });
  expect(readDraft('settings', values)).toBeNull();
});

it('says that there is one, whatever its shape', () => {
  expect(hasDraft('settings')).toBe(false);
  keepDraft('settings', { typed, before: values });
  expect([hasDraft('settings'), hasDraft('tickets')]).toEqual([true, false]);
});

it('is read as it is where its form knows it otherwise', () => {
  keepDraft('import', { typed: { choices: [['a', null]] }, before: null });
  expect(readTyped('import')).toEqual({ choices: [['a', null]] });
  expect(readTyped('settings')).toBeUndefined();
});

it('is none for a form of another shape, nor after a month', () => {
  keepDraft('settings', { typed, before: values });
  expect(readDraft('settings', { ...values, seats: '1' })).toBeNull();
  expect(readDraft('settings', { price: 10, rooms: values.rooms })).toBeNull();
  vi.setSystemTime(Date.now() + 31 * 86_400_000);
  expect(readDraft('settings', values)).toBeNull();
});

it.each(['', 'null', '[]', '{', '{"typed":{}}', '{"at":"x","typed":1,"before":1}'])(
  'is none where something else is kept: %j',
  (text) => {
    stored.set('niab-draft:settings', text);
    expect(readDraft('settings', values)).toBeNull();
  },
);

it('is none where the device keeps nothing', () => {
  const refuse = (): never => {
    throw new DOMException('', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  keepDraft('settings', { typed, before: values });
  forgetDraft('settings');
  expect(readDraft('settings', values)).toBeNull();
  expect(hasDraft('settings')).toBe(false);
});
