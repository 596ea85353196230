import { describe, expect, it } from 'vitest';
import type { TicketPreview, TicketTitle, TicketWeek } from '#shared/api/contract/ticket-import.ts';
import { TICKET_FILE_CODES } from '#shared/error-codes.ts';
import { weeksToStore, type TitleChoices } from '#shared/domain/ticket-import.ts';
import { ChooseFile } from '../../files/choose-file.tsx';
import { buttons, markup, words } from '../../test-render.tsx';
import { ticketImport } from '../../texts/fr/ticket-import.ts';
import { ImportFile } from './import-file.tsx';
import { ImportPreview } from './import-preview.tsx';
import type { ImportState, ShownFile } from './import-state.ts';
import { isWorthKeeping, strangers, templateCsv, withChoice } from './import-view.ts';

const WEEK = '2023-06-07';
const chooseFile = (isBlocked: boolean) => (
  <ChooseFile
    text={ticketImport}
    template={templateCsv(WEEK)}
    isBlocked={isBlocked}
    onFile={() => undefined}
  />
);
const title = (
  id: string,
  room: number,
  tickets: number,
  filmId: string | null,
  near: string[] = [],
): TicketTitle => ({
  ...{ id, room, title: `FILM ${id}`, tickets, lines: [2], lineCount: 1, filmId, near },
});
const week = (titles: TicketTitle[], stored: TicketWeek['stored'] = []): TicketWeek => ({
  ...{ week: WEEK, version: 3, stored, titles },
  rooms: [
    { room: 1, name: 'Salle 1', capacity: 840 },
    { room: 2, name: 'Grande salle', capacity: 560 },
  ],
  films: [
    { filmId: 'alpha', title: 'Alpha' },
    { filmId: 'beta', title: 'Beta' },
  ],
});
const previewOf = (weeks: TicketWeek[], change: Partial<TicketPreview> = {}): TicketPreview => ({
  ...{ lines: 2, problems: [], problemCount: 0, notes: [], noteCount: 0, weeks },
  ...change,
});
const nothing = (): void => undefined;
const drawn = (
  preview: TicketPreview,
  choices: TitleChoices = new Map(),
  failure: string | null = null,
  isDraft = false,
  doing: ImportState['doing'] = 'nothing',
) => (
  <ImportPreview
    {...{
      fileName: 'billets.csv',
      preview,
      choices,
      failure,
      isDraft,
      doing,
      waitsFor: null,
    }}
    {...{ onChoices: nothing, onSave: nothing, onCancel: nothing }}
  />
);
const said = (...given: Parameters<typeof drawn>): string => words(drawn(...given));

describe('the preview of a file', () => {
  it('tells each room before and after, and how many weeks the button stores', () => {
    const titles = [title('a', 1, 240, 'alpha'), title('b', 2, 100, 'beta')];
    const text = said(previewOf([week(titles, [{ room: 1, filmId: 'alpha', tickets: 231 }])]));
    expect(text).toContain(
      'Aperçu de « billets.csv »|2 lignes lues, 1 semaine. 1 salle nouvelle, 1 remplacée.',
    );
    expect(text).toContain(
      'Semaine du mer. 7 juin 2023|Salle 1|Alpha|dans le fichier : « FILM a »|240|remplace 231 par 240',
    );
    expect(text).toContain('Grande salle|Beta|dans le fichier : « FILM b »|100|nouveau');
    expect(text).toContain('|Enregistrer 1 semaine|Annuler');
  });

  it('names the film that another one takes the place of', () => {
    const stored = [{ room: 1, filmId: 'beta', tickets: 231 }];
    expect(said(previewOf([week([title('a', 1, 240, 'alpha')], stored)]))).toContain(
      'remplace 231 (Beta) par 240',
    );
    const closed = [{ room: 1, filmId: null, tickets: 0 }];
    expect(said(previewOf([week([title('a', 1, 240, 'alpha')], closed)]))).toContain(
      'remplace 0 (aucun film) par 240',
    );
  });

  it('has no button while a line is wrong, and says where, what and what to do', () => {
    const problems: TicketPreview['problems'] = [
      { code: 'not-whole', line: 4, column: 'Billets', value: '12,5' },
      { code: 'missing-column', line: 1, column: null, value: 'room' },
    ];
    const text = said(previewOf([week([title('a', 1, 240, 'alpha')])], { problems, problemCount: 1_234 }));
    expect(text).toContain('1 234 lignes à corriger|Corrigez-les');
    expect(text).toContain('Ligne 4, colonne « Billets »|Les billets se comptent en entiers (« 12,5 »).');
    expect(text).toContain('Ligne 1|Il manque la colonne « Salle ». Ajoutez-la.');
    expect(text).toContain('et 1 232 autres.');
    expect(text).not.toContain('Enregistrer 1');
  });

  it('asks which film a title is, likely ones first, until it is said', () => {
    const weeks = [week([title('a', 1, 240, null, ['beta'])])];
    const text = said(previewOf(weeks));
    expect(text).toContain('À régler avant d’enregistrer');
    expect(text).toContain('« FILM a » (ligne 2)|Choisissez le film|Beta|Alpha|Laisser de côté|–|à choisir');
    expect(text).toContain('Il reste 1 salle à régler.');
    expect(text).not.toContain('Enregistrer 1');
    const chosen = said(previewOf(weeks), new Map([['a', 'beta']]));
    expect(chosen).toContain('|240|nouveau|');
    expect(chosen).toContain('Enregistrer 1 semaine');
    expect(chosen).toContain('À régler avant d’enregistrer');
  });

  it('lets one say which of several films a room counts with', () => {
    const weeks = [week([title('a', 1, 240, 'alpha'), title('b', 1, 60, 'beta')])];
    expect(said(previewOf(weeks))).toContain('plusieurs films');
    expect(said(previewOf(weeks), new Map([['b', null]]))).toContain('|240|nouveau|');
  });

  it('says that a room is too small, and that nothing is new', () => {
    const full = said(previewOf([week([title('b', 2, 561, 'beta')])]));
    expect(full).toContain('la salle n’a que 560 places dans la semaine');
    expect(full).toContain('Il reste 1 salle à régler.');
    const stored = [{ room: 2, filmId: 'beta', tickets: 56 }];
    const same = said(previewOf([week([title('b', 2, 56, 'beta')], stored)]));
    expect(same).toContain('déjà enregistré');
    expect(same).toContain('Il n’y a rien de nouveau dans ce fichier.');
  });

  it('draws twenty weeks before more are wanted', () => {
    const many = Array.from({ length: 22 }, (_, i) => ({
      ...week([title(`a${i}`, 1, 240, 'alpha')]),
      week: new Date(Date.UTC(2023, 0, 4 + 7 * i)).toISOString().slice(0, 10),
    }));
    const text = said(previewOf(many));
    expect(text.match(/Semaine du/gu)).toHaveLength(20);
    expect(text).toContain('Voir les 2 autres semaines');
    expect(text).toContain('Enregistrer 22 semaines');
  });

  it('says that the file is one that was left before it was stored', () => {
    const preview = previewOf([week([title('a', 1, 240, 'alpha')])]);
    const note = 'Ce fichier et vos choix n’étaient pas enregistrés : les voici.';
    expect(said(preview, new Map(), null, true)).toContain(`« billets.csv »|${note}`);
    expect(said(preview)).not.toContain(note);
  });

  it('tells why nothing was stored, and keeps the button', () => {
    const text = said(
      previewOf([week([title('a', 1, 240, 'alpha')])]),
      new Map(),
      'Rien n’a été enregistré.',
    );
    expect(text).toMatch(/Rien n’a été enregistré\.\|Enregistrer 1 semaine/u);
  });
});

describe('while it is stored', () => {
  const titles = [title('a', 1, 240, null), title('b', 2, 100, 'beta')];
  const drawnWhile = (doing: ImportState['doing']): string =>
    markup(drawn(previewOf([week(titles)]), new Map([['a', 'alpha']]), null, false, doing));

  it('nothing can be given up, settled or chosen anew', () => {
    const html = drawnWhile('storing');
    expect(buttons(html).get('Annuler')).toContain('disabled=""');
    expect(html).toMatch(/<fieldset disabled="".*<select.*<\/fieldset>/su);
    expect(buttons(html).get('Enregistrement…')).toContain('aria-disabled="true"');
    expect(markup(chooseFile(true))).toMatch(/<input[^>]*disabled=""/u);
  });

  it('all of it can before and after', () => {
    const html = drawnWhile('nothing');
    expect(html).not.toContain('disabled=""');
    expect(markup(chooseFile(false))).not.toContain('disabled=""');
    expect(buttons(drawnWhile('previewing')).get('Enregistrer 1 semaine')).toContain('disabled=""');
    expect(buttons(drawnWhile('previewing')).get('Annuler')).not.toContain('disabled=""');
  });
});

describe('a preview that did not come', () => {
  const file = (change: Partial<ShownFile>): string =>
    words(
      <ImportFile
        shown={{
          ...{ id: 'one', file: { name: 'billets.csv', bytes: new ArrayBuffer(1) }, choices: new Map() },
          ...{ preview: null, isDraft: true, failure: { of: 'preview', error: new TypeError('offline') } },
          ...change,
        }}
        {...{ doing: 'nothing', waitsFor: null }}
        {...{ onChoices: nothing, onRetry: nothing, onCancel: nothing, onSave: nothing }}
      />,
    );

  it('can be asked for again, and the file given up', () => {
    expect(file({})).toBe(
      '« billets.csv » : L’aperçu n’est pas arrivé. Rien n’a été enregistré ; le fichier et vos choix sont toujours là. |Réessayer|Annuler',
    );
  });

  it('leaves the last one in sight', () => {
    const text = file({ preview: previewOf([week([title('a', 1, 240, 'alpha')])]) });
    expect(text).toContain('Réessayer');
    expect(text).toContain('Enregistrer 1 semaine|Annuler');
  });
});

describe('choices', () => {
  it('for an unknown title are those for the same title in the other rooms of the week', () => {
    const one = title('a', 1, 240, null);
    const given = week([one, { ...title('b', 2, 60, null), title: one.title }, title('c', 2, 5, null)]);
    expect([...withChoice(new Map(), given, one, 'beta')]).toEqual([
      ['a', 'beta'],
      ['b', 'beta'],
    ]);
    const certain = title('d', 1, 240, 'alpha');
    expect([...withChoice(new Map(), week([one, certain]), certain, null)]).toEqual([['d', null]]);
  });

  it('may leave out at once what is like no release of its week', () => {
    const given = week([title('a', 1, 240, null), title('b', 2, 60, null, ['beta'])]);
    expect(strangers([given], new Map()).map(({ id }) => id)).toEqual(['a']);
    expect(strangers([given], new Map([['a', null]]))).toEqual([]);
    expect(said(previewOf([given]))).toContain('Laisser de côté le titre inconnu');
  });

  it('decide what is stored, each week after the version that was shown', () => {
    const given = week([title('a', 1, 240, null), title('b', 2, 60, 'beta')]);
    expect(weeksToStore([given], new Map([['a', null]]))).toEqual([
      { week: WEEK, version: 3, rooms: [{ room: 2, filmId: 'beta', tickets: 60 }] },
    ]);
  });
});

describe('a file that is left', () => {
  const alpha = title('a', 1, 240, 'alpha');
  const isWorth = (weeks: TicketWeek[], choices: TitleChoices = new Map(), problemCount = 0): boolean =>
    isWorthKeeping(previewOf(weeks, { problemCount }), choices);

  it('is worth keeping while something of it can be stored, or is still to be said', () => {
    expect(isWorth([week([alpha])])).toBe(true);
    expect(isWorth([week([title('a', 1, 240, null)])])).toBe(true);
    expect(isWorth([week([title('a', 1, 240, null)])], new Map([['a', 'beta']]))).toBe(true);
  });

  it('is not where it has nothing new, is all left out, or is to be corrected', () => {
    expect(isWorth([week([alpha], [{ room: 1, filmId: 'alpha', tickets: 240 }])])).toBe(false);
    expect(isWorth([week([alpha])], new Map([['a', null]]))).toBe(false);
    expect(isWorth([week([alpha])], new Map(), 1)).toBe(false);
    expect(isWorth([])).toBe(false);
  });
});

describe('the words', () => {
  it('are there for everything that can be wrong, with what stands there and without', () => {
    for (const code of TICKET_FILE_CODES) {
      expect(ticketImport.problems[code]({ value: '' }), code).not.toMatch(/undefined|« »/u);
      expect(ticketImport.problems[code]({ value: 'x' })).toMatch(/[.?…]$/u);
    }
  });
});

describe('the choice of a file', () => {
  it('offers a template that is plain, with the columns and a line', () => {
    expect(templateCsv(WEEK)).toBe('\uFEFFDate;Salle;Film;Billets\r\n07/06/2023;1;Titre du film;240\r\n');
    const html = markup(chooseFile(false));
    expect(html).toMatch(/<label for="([^"]+)"[^>]*>Fichier CSV<\/label><input id="\1"[^>]*type="file"/u);
    expect(html).toMatch(
      /href="data:text\/csv;charset=utf-8,%EF%BB%BFDate[^"]*" download="billets-modele\.csv"/u,
    );
  });
});
