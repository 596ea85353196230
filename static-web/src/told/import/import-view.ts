/** What the preview of a file of copies shows, and what is sent to be stored. Pure. */
import type { FactsPreview, PutFacts } from '#shared/api/contract/told-facts.ts';
import type { Week } from '#shared/api/contract/week.ts';
import type { ToldFacts, ToldScreens } from '#shared/domain/shapes/told-facts.ts';
import { toCsv, type Cell } from '../../format/csv.ts';
import { toldCopies } from '../../texts/copies.ts';
import { fr } from '../../texts/fr.ts';
import { toldImport as text } from '../../texts/fr/told-import.ts';
import { isNothing, isSameTold, NOTHING_TOLD } from '../nothing-told.ts';

type FileLine = FactsPreview['lines'][number];

/** By line: the film that somebody chose, null to leave it out. */
export type LineChoices = ReadonlyMap<number, string | null>;

/** A line as it is under the choices. */
export interface PreviewLine extends FileLine {
  state: 'open' | 'left-out' | 'new' | 'changed' | 'taken-back' | 'same' | 'nothing';
  /** What the week calls it; null while nobody knows which film it is. */
  name: string | null;
  before: ToldFacts;
  version: number;
}

export function previewLines({ lines, films, tellsUs }: FactsPreview, choices: LineChoices): PreviewLine[] {
  return lines.map((line) => {
    const filmId = line.filmId ?? choices.get(line.line) ?? null;
    const film = films.find((each) => each.filmId === filmId);
    const before = film?.told ?? NOTHING_TOLD;
    // Of a film that somebody chose the API could not know what is told of its American start.
    const facts = tellsUs ? line.facts : { ...line.facts, usOpening: before.usOpening };
    const isLeftOut = line.filmId === null && choices.get(line.line) === null;
    const state = film === undefined ? (isLeftOut ? 'left-out' : 'open') : stateOf(before, facts);
    return { ...line, facts, filmId, state, name: film?.title ?? null, before, version: film?.version ?? 0 };
  });
}

function stateOf(before: ToldFacts, after: ToldFacts): PreviewLine['state'] {
  if (isNothing(after)) return isNothing(before) ? 'nothing' : 'taken-back';
  if (isSameTold(before, after)) return 'same';
  return isNothing(before) ? 'new' : 'changed';
}

/** What changes something, with the version that it follows. */
export function filmsToStore(lines: readonly PreviewLine[]): PutFacts['films'] {
  return lines.flatMap(({ filmId, version, facts, state }) =>
    filmId !== null && (state === 'new' || state === 'changed' || state === 'taken-back')
      ? [{ filmId, version, facts }]
      : [],
  );
}

/** The films that a line may be: those near its title first, without those of other lines. */
export function filmsFor(
  line: PreviewLine,
  lines: readonly PreviewLine[],
  { films }: FactsPreview,
): { near: FactsPreview['films']; others: FactsPreview['films'] } {
  const taken = new Set(lines.filter((other) => other.line !== line.line).map(({ filmId }) => filmId));
  const free = films.filter(({ filmId }) => !taken.has(filmId));
  return {
    near: line.near.flatMap((id) => free.filter(({ filmId }) => filmId === id)),
    others: free.filter(({ filmId }) => !line.near.includes(filmId)),
  };
}

/** What a line tells: « 320 copies annoncées ». */
export function factsText(facts: ToldFacts): string {
  return isNothing(facts) ? text.nothing : fr.told.all(facts);
}

/** What becomes of it; nothing while its film is to be chosen. */
export function stateText({ state, before }: PreviewLine): string {
  if (state === 'open') return '';
  if (state === 'changed') return text.replaces(factsText(before));
  return state === 'taken-back' ? text.takesBack(factsText(before)) : text.states[state];
}

/** A file to begin with: every film of the week, with the copies that are told of it already. */
export function templateCsv({ releases }: Pick<Week, 'releases'>): string {
  const rows = releases.map(({ title, told }): Cell[] => [title, copiesCell(told?.facts.screens ?? null)]);
  return toCsv([text.templateHeader, ...rows]);
}

function copiesCell(screens: ToldScreens | null): Cell {
  if (screens === null) return null;
  return screens.kind === 'number' ? screens.screens : toldCopies(screens);
}
