import { common } from '../texts/common.ts';
import { useWakingWords } from './use-waking-words.ts';

/** Says that something is loading, and when it takes long, why and how much longer. Takes its room from the start. */
export function Waking() {
  return (
    <p role="status" className="min-h-12 text-quiet sm:min-h-6">
      {useWakingWords() ?? <span className="sr-only">{common.state.loading}</span>}
    </p>
  );
}
