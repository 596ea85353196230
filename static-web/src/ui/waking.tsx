import { useEffect, useState } from 'react';
import { fr } from '../texts/fr.ts';

const SLOW_MS = 4_000;

/** Says that something is loading, and after four seconds why it takes so long. Takes its room from the start. */
export function Waking() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="min-h-6 text-quiet">
      {slow ? fr.state.waking : <span className="sr-only">{fr.state.loading}</span>}
    </p>
  );
}
