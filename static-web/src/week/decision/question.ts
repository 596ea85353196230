/** The question about a room, as it stands in the address: `?choisir=2` (`&film=…` with one set), `?sans=2`, and
 * `?choisir=2&motif=sans` after it. */
import { useAsked } from '../../navigation/use-asked.ts';
import type { ReasonKind } from './choice.ts';

export type Question =
  { kind: 'choose'; reason: Exclude<ReasonKind, 'other'>; film?: string } | { kind: 'not-obtained' };

const NAMES = ['choisir', 'sans', 'motif', 'film'] as const;
const WITHOUT = 'sans';

/** The question that is asked about a room, if it is; it is closed by Back as well. */
export function useQuestion(room: number) {
  const asked = useAsked(NAMES);
  const own = String(room);
  const paramsOf = (question: Question): Partial<Record<(typeof NAMES)[number], string>> => {
    if (question.kind === 'not-obtained') return { sans: own };
    return { choisir: own, ...(question.reason === 'notObtained' ? { motif: WITHOUT } : {}) };
  };
  return {
    question: questionIn(asked.value, own),
    ask: (question: Question): void => asked.ask(paramsOf(question)),
    askInstead: (question: Question): void => asked.askInstead(paramsOf(question)),
    close: asked.close,
  };
}

function questionIn(value: (name: (typeof NAMES)[number]) => string | null, room: string): Question | null {
  if (value('choisir') === room) {
    const film = value('film');
    const reason = value('motif') === WITHOUT ? 'notObtained' : 'own';
    return { kind: 'choose', reason, ...(film === null ? {} : { film }) };
  }
  return value('sans') === room ? { kind: 'not-obtained' } : null;
}
