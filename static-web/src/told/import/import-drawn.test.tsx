import { describe, expect, it } from 'vitest';
import type { FactsPreview } from '#shared/api/contract/told-facts.ts';
import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';
import { FACTS_FILE_CODES } from '#shared/error-codes.ts';
import { ApiError } from '../../api/api-error.ts';
import { buttons, markup, words } from '../../test-render.tsx';
import { testRelease, testWeek } from '../../test-week.ts';
import { toldImport } from '../../texts/fr/told-import.ts';
import { ImportPreview } from './import-preview.tsx';
import { filmsToStore, previewLines, templateCsv, type LineChoices } from './import-view.ts';
import { previewFailure, storeFailure } from './use-told-import.ts';

const NONE: ToldFacts = { screens: null, usOpening: null };
const copies = (screens: number): ToldFacts => ({ screens: { kind: 'number', screens }, usOpening: null });
const line = (at: number, title: string, filmId: string | null, facts: ToldFacts, near: string[] = []) => ({
  ...{ line: at, title, filmId, facts, near },
});

const PREVIEW: FactsPreview = {
  lines: [
    line(2, 'Alpha', 'a', copies(320)),
    line(3, 'BETA', 'b', copies(40)),
    line(4, 'Gamma', 'c', copies(12)),
    line(5, 'Delta', 'd', NONE),
    line(6, 'Epsilon', 'e', NONE),
    line(7, 'Zéta 2', null, { screens: { kind: 'wide' }, usOpening: null }, ['z']),
  ],
  tellsUs: false,
  ...{ problems: [], problemCount: 0, notes: [], noteCount: 0 },
  films: [
    { filmId: 'a', title: 'Alpha', version: 0, told: null },
    { filmId: 'b', title: 'Beta', version: 4, told: copies(30) },
    { filmId: 'c', title: 'Gamma', version: 2, told: copies(12) },
    { filmId: 'd', title: 'Delta', version: 3, told: copies(9) },
    { filmId: 'e', title: 'Epsilon', version: 0, told: null },
    { filmId: 'y', title: 'Upsilon', version: 0, told: null },
    { filmId: 'z', title: 'Zeta', version: 0, told: null },
  ],
};
const NO_CHOICES: LineChoices = new Map();

function drawn(changes: { preview?: FactsPreview; choices?: LineChoices; storeFailure?: Error } = {}) {
  const { preview = PREVIEW, choices = NO_CHOICES, storeFailure: failure = null } = changes;
  return (
    <ImportPreview
      shown={{ file: { name: 'copies.csv', bytes: new ArrayBuffer(0) }, preview }}
      choices={choices}
      choose={() => undefined}
      giveUp={() => undefined}
      save={() => undefined}
      isStoring={false}
      storeWaits={null}
      storeFailure={failure}
    />
  );
}

describe('a file of copies', () => {
  it('says line by line what it would do, and waits for the film that nobody knows', () => {
    const said = words(drawn());
    expect(said).toContain('Aperçu de « copies.csv »');
    expect(said).toContain('Alpha| |ligne 2|320 copies annoncées|nouveau|');
    expect(said).toContain('Beta| |ligne 3|40 copies annoncées|remplace : 30 copies annoncées|');
    expect(said).toContain('Gamma| |ligne 4|12 copies annoncées|déjà noté|');
    expect(said).toContain('Delta| |ligne 5|Rien d’annoncé|annule : 9 copies annoncées|');
    expect(said).toContain('Epsilon| |ligne 6|Rien d’annoncé|rien à noter|');
    expect(said).toContain('Quel film est « Zéta 2 » ?');
    expect(said).toContain('Il reste 1 film à choisir.');
    expect([...buttons(markup(drawn())).keys()]).toEqual(['Annuler']);
  });

  it('offers the films that no other line is, the likeliest first', () => {
    const options = [...markup(drawn()).matchAll(/<option[^>]*>([^<]*)/gu)].map(([, name]) => name);
    expect(options).toEqual(['Choisissez le film', 'Zeta', 'Upsilon', 'Laisser de côté']);
  });

  it('stores what it changes, each after its version, once every line is settled', () => {
    const chosen = new Map([[7, 'z']]);
    expect(filmsToStore(previewLines(PREVIEW, chosen))).toEqual([
      { filmId: 'a', version: 0, facts: copies(320) },
      { filmId: 'b', version: 4, facts: copies(40) },
      { filmId: 'd', version: 3, facts: NONE },
      { filmId: 'z', version: 0, facts: { screens: { kind: 'wide' }, usOpening: null } },
    ]);
    expect(buttons(markup(drawn({ choices: chosen }))).has('Enregistrer 4 films')).toBe(true);
    const without = drawn({ choices: new Map([[7, null]]) });
    expect(words(without)).toContain('laissé de côté');
    expect(buttons(markup(without)).has('Enregistrer 3 films')).toBe(true);
  });

  it('leaves the American start of a film that somebody chose, unless the file tells of such', () => {
    const usOpening = { friday: '2023-06-02', grossUsd: 40_000_000, theaters: null };
    const films = PREVIEW.films.map((film) =>
      film.filmId === 'z' ? { ...film, version: 7, told: { screens: null, usOpening } } : film,
    );
    const stored = (tellsUs: boolean) =>
      filmsToStore(previewLines({ ...PREVIEW, films, tellsUs }, new Map([[7, 'z']]))).at(-1);
    const screens = { kind: 'wide' } as const;
    expect(stored(false)).toEqual({ filmId: 'z', version: 7, facts: { screens, usOpening } });
    expect(stored(true)).toEqual({ filmId: 'z', version: 7, facts: { screens, usOpening: null } });
  });

  it('is not stored with a wrong line, nor where it says nothing new', () => {
    const problems = [{ code: 'bad-copies', line: 8, column: 'Copies', value: 'beaucoup' } as const];
    const said = words(drawn({ preview: { ...PREVIEW, lines: [], problems, problemCount: 3 } }));
    expect(said).toContain('3 lignes à corriger');
    expect(said).toContain('Ligne 8, colonne « Copies »|Ce ne sont pas des copies (« beaucoup »).');
    expect(said).toContain('et 2 autres.');
    expect(said).not.toContain('Enregistrer');
    expect(words(drawn({ preview: { ...PREVIEW, lines: [] } }))).toContain('Il n’y a rien de nouveau');
  });

  it('has words for whatever can be wrong with it', () => {
    for (const code of FACTS_FILE_CODES) {
      expect(toldImport.problems[code]({ value: '' }), code).toMatch(/^(?!.*(?:undefined|« »)).{10,}[.?…]$/u);
    }
  });

  it('tells why it was not read or stored', () => {
    const failed = (status: number, code: 'conflict' | 'precondition-failed' | 'internal'): ApiError =>
      new ApiError(status, { type: 't', title: 't', status, detail: 't', code });
    expect(storeFailure(failed(412, 'precondition-failed'))).toMatch(/^Quelqu’un d’autre/u);
    expect(storeFailure(failed(409, 'conflict'))).toMatch(/^La semaine a commencé/u);
    expect(storeFailure(failed(500, 'internal'))).toMatch(/^Rien n’a été enregistré/u);
    expect(previewFailure(failed(409, 'conflict'))).toMatch(/^La semaine a commencé/u);
    expect(previewFailure(new TypeError('fetch failed'))).toMatch(/^L’aperçu n’est pas arrivé/u);
    expect(words(drawn({ storeFailure: failed(500, 'internal') }))).toContain('Rien n’a été enregistré');
  });

  it('may begin with a template that has the films and what is told of them', () => {
    const told = { version: 1, toldAt: '2023-06-05T08:30:00.000Z', toldBy: null };
    const releases = [
      testRelease('a', 'Alpha', null, null),
      { ...testRelease('b', 'Beta ; suite', null, null), told: { ...told, facts: copies(40) } },
      {
        ...testRelease('c', 'Gamma', null, null),
        told: {
          ...told,
          facts: { screens: { kind: 'class', screensClass: '350-600' } as const, usOpening: null },
        },
      },
    ];
    expect(templateCsv(testWeek({ releases }))).toBe(
      '\uFEFFFilm;Copies\r\nAlpha;\r\n"Beta ; suite";40\r\nGamma;entre 350 et 600 copies\r\n',
    );
  });
});
