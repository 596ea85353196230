import { useRef, useState } from 'react';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { useLastTold } from './last-told.ts';
import { canBeTold } from './told-change.ts';
import { ToldEntry } from './told-entry.tsx';
import { ToldSummary } from './told-summary.tsx';
import { UndoTold } from './undo-told.tsx';

/**
 * What was told of a film that no site tells in time: what it changed, who told it, the way back; until the week begins,
 * where it is told.
 */
export function ToldFacts({ week, release }: { week: Week; release: WeekRelease }) {
  const before = useLastTold(week.week, release.filmId, release.toldVersion);
  const [saves, setSaves] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const isOpen = canBeTold(week);
  if (!isOpen && release.told === null) return null;
  const saved = (): void => {
    setSaves(saves + 1);
    summary.current?.focus();
  };
  return (
    <div className="mt-3 text-sm">
      <div ref={summary} tabIndex={-1} role="status" className="scroll-my-24 empty:sr-only">
        <ToldSummary week={week} release={release} wasTakenBack={before !== null} />
      </div>
      {isOpen && (
        // After a save it begins anew with what is stored now.
        <ToldEntry
          key={saves}
          week={week}
          release={release}
          onSaved={saved}
          wayBack={
            release.toldVersion > 0 && (
              <UndoTold week={week} release={release} before={before} onSaved={saved} />
            )
          }
        />
      )}
    </div>
  );
}
