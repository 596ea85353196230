/** The file of an import and what was said of its titles, kept on this device until they are stored or given up. */
import type { TitleChoices } from '#shared/domain/ticket-import.ts';
import { keepDraft, readTyped } from '../../forms/drafts.ts';

/** A file as it was read here. */
export interface TicketFile {
  name: string;
  bytes: ArrayBuffer;
}

export interface ChosenFile {
  file: TicketFile;
  choices: TitleChoices;
}

/** What the import calls what it could not save. */
export const IMPORT_DRAFT = 'ticket-import';

/** As it is written: the bytes in base64, the choices as pairs of a title's id and a film's, or null. */
interface Kept {
  name: string;
  base64: string;
  choices: [string, string | null][];
}

export function keepImport({ file, choices }: ChosenFile): void {
  const binary = Array.from(new Uint8Array(file.bytes), (byte) => String.fromCharCode(byte)).join('');
  const typed: Kept = { name: file.name, base64: btoa(binary), choices: [...choices] };
  keepDraft(IMPORT_DRAFT, { typed, before: null });
}

/** Null where nothing is kept, or nothing that can be read. */
export function keptImport(): ChosenFile | null {
  const kept = readTyped(IMPORT_DRAFT);
  if (!isKept(kept)) return null;
  try {
    const bytes = Uint8Array.from(atob(kept.base64), (character) => character.charCodeAt(0));
    return { file: { name: kept.name, bytes: bytes.buffer }, choices: new Map(kept.choices) };
  } catch {
    return null;
  }
}

function isKept(kept: unknown): kept is Kept {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'name' in kept &&
    typeof kept.name === 'string' &&
    'base64' in kept &&
    typeof kept.base64 === 'string' &&
    'choices' in kept &&
    isList(kept.choices) &&
    kept.choices.every(isChoice)
  );
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

function isChoice(pair: unknown): pair is [string, string | null] {
  if (!isList(pair) || pair.length !== 2) return false;
  const [id, filmId] = pair;
  return typeof id === 'string' && (filmId === null || typeof filmId === 'string');
}
