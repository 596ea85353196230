/** What the import of a file is doing, and what follows from each step. Pure. */
import type { TicketPreview, TicketsStored } from '#shared/api/contract/ticket-import.ts';
import type { TitleChoices } from '#shared/domain/ticket-import.ts';
import { isOvertaken } from '../../api/api-error.ts';
import type { ChosenFile } from './import-draft.ts';
import { isWorthKeeping } from './import-view.ts';

/** The file that is looked at, until it is stored, given up, or another one has been read. */
export interface ShownFile extends ChosenFile {
  /** The last one that arrived; null before the first. */
  preview: TicketPreview | null;
  /** It was chosen before, and left before it was stored. */
  isDraft: boolean;
  /** What went wrong with it last. */
  failure: { of: 'preview' | 'store'; error: unknown } | null;
}

export interface ImportState {
  doing: 'nothing' | 'reading' | 'previewing' | 'storing';
  shown: ShownFile | null;
  /** Why the file that was chosen last could not be read. */
  unreadable: Error | null;
  /** What came of storing the last one. */
  stored: TicketsStored | null;
}

export type ImportStep =
  | { type: 'choose' }
  | { type: 'read'; chosen: ChosenFile }
  | { type: 'unreadable'; error: Error }
  | { type: 'retry' }
  | { type: 'previewed'; preview: TicketPreview }
  | { type: 'not-previewed'; error: Error }
  | { type: 'settle'; choices: TitleChoices }
  | { type: 'store' }
  | { type: 'stored'; answer: TicketsStored }
  | { type: 'not-stored'; error: unknown }
  | { type: 'give-up' };

const EMPTY: ImportState = { doing: 'nothing', shown: null, unreadable: null, stored: null };

/** @param kept what was left before it was stored. */
export function beginImport(kept: ChosenFile | null): ImportState {
  return kept === null ? EMPTY : { ...EMPTY, doing: 'previewing', shown: fresh(kept, true) };
}

/** Whether something would be lost with the file: also while nobody knows what it would do. */
export function isUnsaved({ preview, choices }: ShownFile): boolean {
  return preview === null || isWorthKeeping(preview, choices);
}

/** While it is stored nothing but the outcome counts: what was pressed is what is told. */
export function afterStep(state: ImportState, step: ImportStep): ImportState {
  const isOutcome = step.type === 'stored' || step.type === 'not-stored';
  return isOutcome === (state.doing === 'storing') ? next(state, step) : state;
}

function next(state: ImportState, step: ImportStep): ImportState {
  switch (step.type) {
    case 'choose':
      return { ...state, doing: 'reading', unreadable: null, stored: null };
    case 'read':
      return { ...EMPTY, doing: 'previewing', shown: fresh(step.chosen, false) };
    case 'unreadable':
      return { ...state, doing: 'nothing', unreadable: step.error };
    case 'retry':
      return { ...state, doing: 'previewing' };
    case 'previewed':
      return { ...withFile(state, (shown) => withPreview(shown, step.preview)), doing: afterPreview(state) };
    case 'not-previewed':
      return { ...withFailure(state, { of: 'preview', error: step.error }), doing: afterPreview(state) };
    case 'settle':
      return withFile(state, (shown) => ({ ...shown, choices: step.choices }));
    case 'store':
      return { ...state, doing: 'storing' };
    case 'stored':
      return { ...EMPTY, stored: step.answer };
    case 'not-stored': {
      // What is stored by now is what the next attempt follows.
      const doing = isOvertaken(step.error) ? 'previewing' : 'nothing';
      return { ...withFailure(state, { of: 'store', error: step.error }), doing };
    }
    case 'give-up':
      return EMPTY;
  }
}

/** Another file may be read meanwhile: that goes on. */
function afterPreview({ doing }: ImportState): ImportState['doing'] {
  return doing === 'reading' ? 'reading' : 'nothing';
}

function withFile(state: ImportState, change: (shown: ShownFile) => ShownFile): ImportState {
  return state.shown === null ? state : { ...state, shown: change(state.shown) };
}

function withFailure(state: ImportState, failure: ShownFile['failure']): ImportState {
  return withFile(state, (shown) => ({ ...shown, failure }));
}

/** What came back and has nothing to store is a file like another: nobody is told that it was kept. */
function withPreview(shown: ShownFile, preview: TicketPreview): ShownFile {
  const isDraft = shown.isDraft && isWorthKeeping(preview, shown.choices);
  return { ...shown, preview, isDraft, failure: shown.failure?.of === 'store' ? shown.failure : null };
}

function fresh(chosen: ChosenFile, isDraft: boolean): ShownFile {
  return { ...chosen, preview: null, isDraft, failure: null };
}
