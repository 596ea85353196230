import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { windows1252 } from '#shared/release-files/testing-encodings.ts';
import { keepDraft } from '../../forms/drafts.ts';
import { emptyStorage } from '../../test-storage.ts';
import { IMPORT_DRAFT, keepImport, keptImport, type ChosenFile } from './import-draft.ts';

beforeEach(() => {
  emptyStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const chosen = (bytes: Uint8Array): ChosenFile => ({
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
  if (typed !== undefined) keepDraft(IMPORT_DRAFT, { typed, before: null });
  expect(keptImport()).toBeNull();
});
