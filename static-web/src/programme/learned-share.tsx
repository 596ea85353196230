import type { Learned } from '#shared/domain/shapes/local-demand.ts';
import { learnedText } from '../texts/fr/learned.ts';
import { filmWords, shareWords } from './learned-words.ts';

interface LearnedShareProps {
  /** Null: no tickets were entered. */
  learned: Learned | null;
  /** The share of the settings. */
  start: number;
}

/** How many films of how many weeks the cinema's tickets tell of, and what they tell of its public. */
export function LearnedShare({ learned, start }: LearnedShareProps) {
  if (learned === null) return <p>{learnedText.none}</p>;
  return (
    <>
      <p>{shareWords(learned, start)}</p>
      <p className="mt-2">{filmWords(learned)}</p>
    </>
  );
}
