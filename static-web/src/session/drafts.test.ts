import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setAccount } from './account.ts';
import { emptyStorage } from '../test-storage.ts';
import {
  draftsNamed,
  forgetDraft,
  forgetDrafts,
  forgetOldDrafts,
  hasDraft,
  hasDrafts,
  keepDraft,
  readDraft,
  readTyped,
} from './drafts.ts';

const values = { price: '10', rooms: [{ film: 'a', sold: '' }] };
const typed = { price: '12', rooms: [{ film: 'a', sold: '7' }] };
let stored: Map<string, string>;

beforeEach(() => {
  stored = emptyStorage();
  setAccount('gerant@cinema.local');
});
afterEach(() => {
  setAccount(null);
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

it('is its account’s alone, and is there again for that one', () => {
  keepDraft('settings', { typed, before: values });
  for (const other of ['autre@cinema.local', null]) {
    setAccount(other);
    expect(readDraft('settings', values)).toBeNull();
    expect(readTyped('settings')).toBeUndefined();
    expect(hasDraft('settings')).toBe(false);
  }
  setAccount('gerant@cinema.local');
  expect(readDraft('settings', values)).toEqual({ typed, before: values });
});

it('is not kept where nobody knows whose it is', () => {
  setAccount(null);
  keepDraft('settings', { typed, before: values });
  expect([...stored.keys()]).toEqual([]);
});

it('is found with those whose name goes on, and no other', () => {
  for (const name of ['import', 'import:a', 'import:b', 'important']) {
    keepDraft(name, { typed, before: values });
  }
  expect(draftsNamed('import').toSorted()).toEqual(['import', 'import:a', 'import:b']);
  expect(hasDraft('import:a')).toBe(true);
  expect(hasDraft('import:c')).toBe(false);
});

it('all of them are forgotten at once, whoever typed them, and nothing else', () => {
  stored.set('niab-tour', 'seen');
  keepDraft('settings', { typed, before: values });
  setAccount('autre@cinema.local');
  keepDraft('tickets:2023-06-07', { typed, before: values });
  expect(hasDrafts()).toBe(true);
  forgetDrafts();
  expect(hasDrafts()).toBe(false);
  expect([...stored.keys()].toSorted()).toEqual(['niab-account', 'niab-tour']);
});

it('is taken away after a month, also where its form is never opened', () => {
  stored.set('niab-draft:of-nobody', JSON.stringify({ typed, before: values, at: Date.now() }));
  keepDraft('settings', { typed, before: values });
  vi.setSystemTime(Date.now() + 29 * 86_400_000);
  keepDraft('tickets', { typed, before: values });
  forgetOldDrafts();
  expect([hasDraft('settings'), hasDraft('tickets')]).toEqual([true, true]);
  expect(stored.has('niab-draft:of-nobody')).toBe(false);
  vi.setSystemTime(Date.now() + 2 * 86_400_000);
  forgetOldDrafts();
  expect([stored.has('niab-draft:settings'), stored.has('niab-draft:tickets')]).toEqual([false, true]);
});

it('is none for a form of another shape, nor after a month', () => {
  keepDraft('settings', { typed, before: values });
  expect(readDraft('settings', { ...values, seats: '1' })).toBeNull();
  expect(readDraft('settings', { price: 10, rooms: values.rooms })).toBeNull();
  vi.setSystemTime(Date.now() + 31 * 86_400_000);
  expect(readDraft('settings', values)).toBeNull();
});

it.each([
  ...['', 'null', '[]', '{', '{"typed":{}}', '{"at":"x","account":"a","typed":1,"before":1}'],
  '{"at":9e15,"typed":1,"before":1}',
])('is none where something else is kept: %j', (text) => {
  stored.set('niab-draft:settings', text);
  expect(readDraft('settings', values)).toBeNull();
});

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
