import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TicketPreview } from '#shared/api/contract/ticket-import.ts';
import { ApiError } from '../../api/api-error.ts';
import { answered, buttons, markup, words } from '../../test-render.tsx';
import { setAccount } from '../../session/account.ts';
import { emptyStorage } from '../../test-storage.ts';
import { keepImport } from './import-draft.ts';
import { ImportPanel } from './import-panel.tsx';
import { PreviewNotes } from './preview-problems.tsx';
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

describe('what was left in the file', () => {
  const note = (line: number): TicketPreview['notes'][number] => ({
    ...{ code: 'total-line', line, column: null, value: 'Total' },
  });

  it('is told, with how many are not', () => {
    expect(words(<PreviewNotes notes={[]} count={0} />)).toBe('');
    expect(words(<PreviewNotes notes={[note(4)]} count={1} />)).toBe(
      '1 remarque|Ligne 4 : un total, laissé de côté : « Total »',
    );
    expect(words(<PreviewNotes notes={[note(4), note(9)]} count={1_202} />)).toMatch(
      /^1 202 remarques\|.*\|et 1 200 autres\.$/u,
    );
  });

  it('stands open where it is short', () => {
    expect(markup(<PreviewNotes notes={[note(4)]} count={3} />)).toContain('open=""');
    expect(markup(<PreviewNotes notes={[note(4)]} count={4} />)).not.toContain('open=""');
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
