import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { windows1252 } from '#shared/release-files/testing-encodings.ts';
import { keepDraft } from '../../session/drafts.ts';
import { setAccount } from '../../session/account.ts';
import { emptyStorage } from '../../test-storage.ts';
import { forgetImport, IMPORT_DRAFT, keepImport, keptImport, type ChosenFile } from './import-draft.ts';

beforeEach(() => {
  emptyStorage();
  setAccount('gerant@cinema.local');
});
afterEach(() => {
  vi.useRealTimers();
  setAccount(null);
  vi.unstubAllGlobals();
});

const chosen = (bytes: Uint8Array, id = 'one'): ChosenFile => ({
  id,
  file: { name: 'été.csv', bytes: new Uint8Array(bytes).buffer },
  choices: new Map([
    ['2023-06-07-2', 'alpha'],
    ['2023-06-07-3', null],
  ]),
});

it.each([
  ['no text of today', windows1252('Film;Billets\nÉté à l’œil;12 €\n')],
  ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ['nothing', new Uint8Array()],
  ['as much as may be sent', new Uint8Array(1_048_576).fill(0xe9)],
])('a file is there again, byte for byte, with what was said of it: %s', (_, bytes) => {
  keepImport(chosen(bytes));
  const kept = keptImport();
  expect(kept?.id).toBe('one');
  expect(kept?.file.name).toBe('été.csv');
  expect(Buffer.from(kept?.file.bytes ?? new ArrayBuffer(1)).equals(bytes)).toBe(true);
  expect(kept?.choices).toEqual(chosen(bytes).choices);
});

it.each([
  ['nothing', undefined],
  ['a text', 'caisse.csv'],
  ['a file without choices', { name: 'caisse.csv', base64: 'YQ==' }],
  ['choices of another kind', { name: 'caisse.csv', base64: 'YQ==', choices: [['a', 1]] }],
  ['a choice without a title', { name: 'caisse.csv', base64: 'YQ==', choices: [['a']] }],
  ['bytes that are none', { name: 'caisse.csv', base64: '*', choices: [] }],
])('there is no file where something else is kept: %s', (_, typed) => {
  if (typed !== undefined) keepDraft(`${IMPORT_DRAFT}:one`, { typed, before: null });
  expect(keptImport()).toBeNull();
});

it('each file is kept by itself, whatever another window keeps or forgets; the latest is there first', () => {
  vi.useFakeTimers({ now: 0 });
  keepImport(chosen(new Uint8Array(1), 'one'));
  vi.setSystemTime(1);
  keepImport(chosen(new Uint8Array(2), 'two'));
  expect(keptImport()?.id).toBe('two');
  vi.setSystemTime(2);
  keepImport(chosen(new Uint8Array(3), 'one'));
  expect(keptImport()?.file.bytes.byteLength).toBe(3);
  forgetImport('one');
  expect(keptImport()?.id).toBe('two');
  forgetImport('two');
  expect(keptImport()).toBeNull();
});

it('one that cannot be read hides no other', () => {
  keepImport(chosen(new Uint8Array(1)));
  vi.useFakeTimers({ now: Date.now() + 1 });
  keepDraft(`${IMPORT_DRAFT}:broken`, { typed: 'caisse.csv', before: null });
  expect(keptImport()?.id).toBe('one');
});
