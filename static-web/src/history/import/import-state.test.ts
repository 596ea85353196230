import { describe, expect, it } from 'vitest';
import type { TicketPreview } from '#shared/api/contract/ticket-import.ts';
import { ApiError } from '../../api/api-error.ts';
import type { ChosenFile } from './import-draft.ts';
import { afterStep, beginImport, isUnsaved, type ImportState, type ImportStep } from './import-state.ts';

const chosen = (id: string, choices: [string, string | null][] = []): ChosenFile => ({
  ...{ id, file: { name: `${id}.csv`, bytes: new ArrayBuffer(1) }, choices: new Map(choices) },
});
/** Of a room of which 240 are stored. */
const previewOf = (tickets: number, change: Partial<TicketPreview> = {}): TicketPreview => ({
  ...{ lines: 1, problems: [], problemCount: 0, notes: [], noteCount: 0 },
  weeks: [
    {
      ...{ week: '2023-06-07', version: 3, stored: [{ room: 1, filmId: 'alpha', tickets: 240 }] },
      rooms: [{ room: 1, name: 'Salle 1', capacity: 840 }],
      films: [{ filmId: 'alpha', title: 'Alpha' }],
      titles: [
        {
          ...{ id: 'a', room: 1, title: 'ALPHA', tickets, lines: [2], lineCount: 1 },
          ...{ filmId: 'alpha', near: [] },
        },
      ],
    },
  ],
  ...change,
});
const NEW = previewOf(250);
const KNOWN = previewOf(240);
const broken = new Error('no way to the server');
const choices = new Map([['a', null]]);

const after = (steps: readonly ImportStep[], from: ImportState = beginImport(null)): ImportState =>
  steps.reduce(afterStep, from);
const read: ImportStep = { type: 'read', chosen: chosen('one') };
const shown = after([{ type: 'choose' }, read, { type: 'previewed', preview: NEW }]);
const storing = after([{ type: 'store' }], shown);

it('goes on reading another file while the preview of the one before arrives', () => {
  for (const step of [
    { type: 'previewed', preview: NEW },
    { type: 'not-previewed', error: broken },
  ] as const) {
    expect(after([{ type: 'choose' }, read, { type: 'choose' }, step]).doing).toBe('reading');
    expect(after([{ type: 'choose' }, read, step]).doing).toBe('nothing');
  }
});

describe('while a file is stored', () => {
  it.each<ImportStep>([
    { type: 'give-up' },
    { type: 'choose' },
    { type: 'read', chosen: chosen('other') },
    { type: 'settle', choices },
    { type: 'store' },
    { type: 'retry' },
  ])('nothing else is taken: $type', (step) => {
    expect(afterStep(storing, step)).toBe(storing);
  });

  it('its outcome is told, whatever was pressed meanwhile', () => {
    const pressed: ImportStep[] = [{ type: 'give-up' }, { type: 'choose' }, { type: 'settle', choices }];
    expect(after([...pressed, { type: 'stored', answer: { stored: 1, unchanged: 0 } }], storing)).toEqual({
      ...{ doing: 'nothing', shown: null, unreadable: null, stored: { stored: 1, unchanged: 0 } },
    });
    const failed = after([...pressed, { type: 'not-stored', error: broken }], storing);
    expect(failed).toMatchObject({
      doing: 'nothing',
      shown: { id: 'one', failure: { of: 'store', error: broken } },
    });
    expect(failed.shown?.choices.size).toBe(0);
    expect(after([{ type: 'store' }], failed).doing).toBe('storing');
  });
});

describe('a preview that does not come', () => {
  const overtaken = after([{ type: 'not-stored', error: new ApiError(412, null) }], storing);

  it('is asked for by itself when something else was stored, beside the last one', () => {
    expect(overtaken).toMatchObject({ doing: 'previewing', shown: { preview: NEW } });
    const renewed = after([{ type: 'previewed', preview: KNOWN }], overtaken);
    expect(renewed).toMatchObject({ doing: 'nothing', shown: { preview: KNOWN, failure: { of: 'store' } } });
  });

  it('leaves the file, the choices and the last preview, and can be asked for again', () => {
    const settled = after([{ type: 'settle', choices }], overtaken);
    const failed = after([{ type: 'not-previewed', error: broken }], settled);
    expect(failed.shown).toMatchObject({ preview: NEW, choices, failure: { of: 'preview', error: broken } });
    const retried = after([{ type: 'retry' }], failed);
    expect(retried.doing).toBe('previewing');
    expect(after([{ type: 'previewed', preview: KNOWN }], retried).shown).toMatchObject({
      ...{ preview: KNOWN, choices, failure: null },
    });
  });

  it('leaves what came back unsaved, with what was said of it', () => {
    const kept = beginImport(chosen('kept', [['a', 'alpha']]));
    expect(kept).toMatchObject({ doing: 'previewing', shown: { id: 'kept', isDraft: true } });
    const failed = after([{ type: 'not-previewed', error: broken }], kept);
    expect(failed.shown && isUnsaved(failed.shown)).toBe(true);
    expect(failed.shown?.choices.get('a')).toBe('alpha');
    const shownAgain = after([{ type: 'retry' }, { type: 'previewed', preview: NEW }], failed);
    expect(shownAgain.shown).toMatchObject({ isDraft: true, failure: null });
  });
});

describe('another file', () => {
  it('takes the place of the first once it is read', () => {
    const settled = after([{ type: 'settle', choices }, { type: 'choose' }], shown);
    expect(settled).toMatchObject({ doing: 'reading', shown: { id: 'one', preview: NEW, choices } });
    expect(after([{ type: 'read', chosen: chosen('two') }], settled)).toMatchObject({
      ...{ doing: 'previewing', shown: { id: 'two', preview: null } },
    });
  });

  it('that cannot be read leaves it as it is', () => {
    const failed = after([{ type: 'choose' }, { type: 'unreadable', error: broken }], shown);
    expect(failed).toEqual({ ...shown, unreadable: broken });
  });
});

describe('a file', () => {
  const unsaved = ({ shown: file }: ImportState): boolean => file !== null && isUnsaved(file);

  it('is unsaved until it is known to hold nothing to store', () => {
    expect(unsaved(after([read]))).toBe(true);
    expect(unsaved(after([read, { type: 'not-previewed', error: broken }]))).toBe(true);
    expect(unsaved(shown)).toBe(true);
    expect(unsaved(after([{ type: 'settle', choices }], shown))).toBe(false);
    expect(unsaved(after([read, { type: 'previewed', preview: KNOWN }]))).toBe(false);
    expect(unsaved(after([{ type: 'give-up' }], shown))).toBe(false);
  });

  it('that came back is told as such only where it has something to store', () => {
    const kept = beginImport(chosen('kept'));
    expect(after([{ type: 'previewed', preview: NEW }], kept).shown?.isDraft).toBe(true);
    expect(after([{ type: 'previewed', preview: KNOWN }], kept).shown?.isDraft).toBe(false);
    const wrong = previewOf(250, { problemCount: 1 });
    expect(after([{ type: 'previewed', preview: wrong }], kept).shown?.isDraft).toBe(false);
  });
});
