import { useState } from 'react';
import type { Programme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { fr } from '../texts/fr.ts';
import { saveFile } from '../ui/save-file.ts';
import { buttonStyle } from '../ui/styles.ts';
import { calendarFile } from './calendar.ts';
import { calendarEvents, shareText } from './programme-text.ts';

const text = fr.send;

interface SendActionsProps {
  week: Week;
  programme: Programme;
  decidedAt: string;
}

/** On paper, as a message, into a calendar. What is sent stands there to be read, and to be copied by hand. */
export function SendActions({ week, programme, decidedAt }: SendActionsProps) {
  const [said, setSaid] = useState('');
  const message = shareText(week, programme);
  const copy = (): void => {
    navigator.clipboard.writeText(message).then(
      () => setSaid(text.copied),
      () => setSaid(text.notCopied),
    );
  };
  // Who closes the question has not failed.
  const share = (): void => void navigator.share({ text: message }).catch(() => undefined);
  const save = (): void =>
    saveFile(
      text.fileName(week.week),
      calendarFile({
        events: calendarEvents(week, programme),
        at: decidedAt,
        sequence: week.programmeVersion,
      }),
      'text/calendar;charset=utf-8',
    );
  return (
    <div className="print:hidden">
      <div className="flex flex-wrap gap-2">
        <Action onPress={() => print()}>{text.print}</Action>
        {canShare() && <Action onPress={share}>{text.share}</Action>}
        <Action onPress={copy}>{text.copy}</Action>
        <Action onPress={save}>{text.calendar}</Action>
      </div>
      <p role="status" className="mt-1 min-h-6 text-sm">
        {said}
      </p>
      <details>
        <summary className="min-h-6 cursor-pointer text-sm text-quiet">{text.text.title}</summary>
        <p className="mt-2 rounded-md border border-line bg-sheet p-4 wrap-anywhere whitespace-pre-wrap select-all">
          {message}
        </p>
      </details>
    </div>
  );
}

function Action({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <button type="button" className={buttonStyle.small} onClick={onPress}>
      {children}
    </button>
  );
}

/** Browsers of desktops mostly cannot. */
function canShare(): boolean {
  return 'share' in navigator;
}
