import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { answered, buttons, markup } from '../../test-render.tsx';
import { setAccount } from '../../session/account.ts';
import { emptyStorage } from '../../test-storage.ts';
import { keepImport } from './import-draft.ts';
import { ImportPanel } from './import-panel.tsx';
import { TicketImport } from './ticket-import.tsx';
import { previewFailure, storeFailure } from './use-ticket-import.ts';

const WEEK = '2023-06-07';

beforeEach(() => {
  emptyStorage();
  setAccount('gerant@cinema.local');
});
afterEach(() => {
  setAccount(null);
  vi.unstubAllGlobals();
});

describe('the part of the page', () => {
  const drawn = () => answered(<TicketImport week={WEEK} />, []);
  const opens = (): string => buttons(markup(drawn())).get('Importer un fichier') ?? '';

  it('is a sentence and a button until it is opened', () => {
    expect(opens()).toMatch(/aria-expanded="false" aria-controls="import-panel"/u);
    expect(markup(drawn())).toMatch(/<div id="import-panel" hidden=""><\/div>/u);
  });

  it('is open from the first where a file waits to be stored', () => {
    keepImport({ id: 'one', file: { name: 'caisse.csv', bytes: new ArrayBuffer(1) }, choices: new Map() });
    expect(opens()).toContain('aria-expanded="true"');
    expect(markup(drawn())).toMatch(/<div id="import-panel">.*skeleton/u);
  });
});

describe('the panel', () => {
  it('asks for a file, and says nothing yet', () => {
    const html = markup(answered(<ImportPanel week={WEEK} />, []));
    expect(html).toMatch(/Fichier CSV<\/label><input[^>]*type="file"/u);
    // Nothing went wrong: the place below the field is empty.
    expect(html).not.toMatch(/role="alert"[^>]*>[^<]|<h3|<button/u);
    expect(html.match(/role="status"[^>]*><\/p>/gu)).toHaveLength(2);
    expect(decodeURIComponent(html)).toContain('07/06/2023;1;Titre du film;240');
  });
});

describe('why', () => {
  it.each([
    [new ApiError(403, null), /n’a pas le droit/u],
    [new ApiError(500, null), /L’aperçu n’est pas arrivé/u],
    [new TypeError('fetch failed'), /L’aperçu n’est pas arrivé/u],
  ])('there is no preview: %s', (error, why) => {
    expect(previewFailure(error)).toMatch(why);
  });

  it.each([
    [new ApiError(412, null), /a enregistré des billets entre-temps/u],
    [new ApiError(403, null), /n’a pas le droit/u],
    [new ApiError(500, null), /Rien n’a été enregistré, ni en partie/u],
  ])('nothing was stored: %s', (error, why) => {
    expect(storeFailure(error)).toMatch(why);
  });
});
