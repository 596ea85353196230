import type { CurrentSettings, Settings } from '#shared/api/contract/settings.ts';
import { Overtaken } from '../forms/overtaken.tsx';
import { date, money, oneIn, percent, price } from '../format/format.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { forThePublic } from './for-the-public.ts';
import { OptionalWords } from './optional-words.tsx';
import { since } from './since.ts';

const text = settingsText.instead;

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
          <OptionalWords settings={last.settings} />
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
        settingsText.roomLine(name, settingsText.roomCell(seats, showsPerDay)),
      )
      .join(' ; '),
    price(ticketPrice),
    money(fixedCosts),
    oneIn(admissionsShare),
    settingsText.extraRoomFrom(percent(extraRoomGain)),
  );
}
