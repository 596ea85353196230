/** The file of an import and what was said of its titles, kept on this device until they are stored or given up. */
import type { TitleChoices } from '#shared/domain/ticket-import.ts';
import { draftsNamed, forgetDraft, keepDraft, readTyped } from '../../session/drafts.ts';

/** A file as it was read here. */
export interface TicketFile {
  name: string;
  bytes: ArrayBuffer;
}

export interface ChosenFile {
  /** No other file has it, in no window: each is kept, and forgotten, by itself. */
  id: string;
  file: TicketFile;
  choices: TitleChoices;
}

/** What the names of all that the import keeps begin with. */
export const IMPORT_DRAFT = 'ticket-import';

/** As it is written: the bytes in base64, the choices as pairs of a title's id and a film's, or null. */
interface Kept {
  name: string;
  base64: string;
  choices: [string, string | null][];
}

/** Bytes that become characters at once: a call takes no more arguments than that. */
const PIECE = 8_192;

export function keepImport({ id, file, choices }: ChosenFile): void {
  const typed: Kept = {
    name: file.name,
    base64: toBase64(new Uint8Array(file.bytes)),
    choices: [...choices],
  };
  keepDraft(nameOf(id), { typed, before: null });
}

export function forgetImport(id: string): void {
  forgetDraft(nameOf(id));
}

/** The latest; null where nothing is kept, or nothing that can be read. */
export function keptImport(): ChosenFile | null {
  const kept = draftsNamed(IMPORT_DRAFT).flatMap((name) => {
    const chosen = chosenFrom(name.slice(nameOf('').length), readTyped(name));
    return chosen === null ? [] : [chosen];
  });
  return kept[0] ?? null;
}

const nameOf = (id: string): string => `${IMPORT_DRAFT}:${id}`;

function toBase64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * PIECE, (i + 1) * PIECE)),
  );
  return btoa(pieces.join(''));
}

function chosenFrom(id: string, kept: unknown): ChosenFile | null {
  if (!isKept(kept)) return null;
  try {
    const bytes = Uint8Array.from(atob(kept.base64), (character) => character.charCodeAt(0));
    return { id, file: { name: kept.name, bytes: bytes.buffer }, choices: new Map(kept.choices) };
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
