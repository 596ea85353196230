import type { CurrentSettings, Settings } from '#shared/api/contract/settings.ts';
import { Overtaken } from '../forms/overtaken.tsx';
import { date, money, oneIn, percent, price } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { forThePublic } from './for-the-public.ts';
import { since } from './since.ts';

const text = fr.settings.instead;

interface SettingsOvertakenProps {
  error: unknown;
  theirs: CurrentSettings;
  isSaving: boolean;
  onKeep?: () => void;
  onTheirs: () => void;
}

/** Somebody else has changed the settings meanwhile: from when, and what they say. */
export function SettingsOvertaken({ error, theirs, isSaving, onKeep, onTheirs }: SettingsOvertakenProps) {
  const last = theirs.lastChange;
  return (
    <Overtaken
      error={error}
      author={{ by: last?.changedBy ?? null, at: last?.changedAt ?? null }}
      isSaving={isSaving}
      {...(onKeep && { onKeep })}
      onTheirs={onTheirs}
    >
      {last === null || last.settings === null ? (
        <p>
          {text.withdrawn(
            date(last?.effectiveFrom ?? theirs.settings.effectiveFrom, ['weekday', 'month', 'year']),
          )}
        </p>
      ) : (
        <>
          <p>{text.from(since(last.effectiveFrom))}</p>
          <p>{inWords(last.settings)}</p>
          <p>{forThePublic(last.settings)}</p>
        </>
      )}
    </Overtaken>
  );
}

/** « Salle 1 : 120 places ; place 10 € ; charges 4 900 € ; part 1 sur 2 000 ; salle de plus dès 5 %. » */
function inWords({ rooms, ticketPrice, fixedCosts, admissionsShare, extraRoomGain }: Settings): string {
  return text.values(
    rooms
      .map(({ name, seats, showsPerDay }) =>
        fr.settings.roomLine(name, fr.settings.roomCell(seats, showsPerDay)),
      )
      .join(' ; '),
    price(ticketPrice),
    money(fixedCosts),
    oneIn(admissionsShare),
    fr.settings.extraRoomFrom(percent(extraRoomGain)),
  );
}
