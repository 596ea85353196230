import type { DecisionEntry } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { list } from '../../format/format.ts';
import { fr } from '../../texts/fr.ts';
import { FilmsByRoom, titleIn } from './films-by-room.tsx';

const text = fr.decision.all;

interface WhatWasDecidedProps {
  week: Week;
  /** Null before any decision. */
  decision: Pick<DecisionEntry, 'rooms' | 'reason' | 'notObtained'> | null;
}

/** A decision in full: which films, why, and those that could not be had. */
export function WhatWasDecided({ week, decision }: WhatWasDecidedProps) {
  const { rooms, reason, notObtained } = decision ?? { rooms: null, reason: '', notObtained: [] };
  return (
    <>
      {rooms === null ? (
        <p className="font-semibold">{text.advised}</p>
      ) : (
        <FilmsByRoom week={week} rooms={rooms} />
      )}
      {reason !== '' && <p>{fr.decision.because(reason)}</p>}
      {notObtained.length > 0 && (
        <p>{text.notObtained(list(notObtained.map((filmId) => titleIn(week, filmId))))}</p>
      )}
    </>
  );
}
