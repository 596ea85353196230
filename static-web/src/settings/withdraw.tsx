import { useState } from 'react';
import type { Settings, SettingsHistory } from '#shared/api/contract/settings.ts';
import { ApiError } from '../api/api-error.ts';
import { failureWords } from '../api/failure-words.ts';
import { settingsInstead } from '../api/overtaken-by.ts';
import { SaveButton } from '../forms/save-button.tsx';
import { SaveFailed } from '../forms/save-failed.tsx';
import { SaveState } from '../forms/save-state.tsx';
import { date } from '../format/format.ts';
import { useAsked } from '../navigation/use-asked.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { Dialog, useCloseDialog } from '../ui/dialog.tsx';
import { buttonStyle, dialogFooter } from '../ui/styles.ts';
import { useWithdrawSettings } from './settings-queries.ts';
import { SettingsOvertaken } from './settings-overtaken.tsx';

const text = settingsText.withdraw;
const NAMES = ['retirer'] as const;
const weekName = (week: string): string => date(week, ['weekday', 'month', 'year']);

/** Asks whether settings that do not hold yet are to be taken back. */
export function WithdrawButton({ settings: { effectiveFrom } }: { settings: Settings }) {
  const { ask } = useAsked(NAMES);
  return (
    <button
      type="button"
      className={`${buttonStyle.small} align-middle max-md:mt-1 md:ml-2`}
      onClick={() => ask({ retirer: effectiveFrom })}
    >
      {text.button}
      <span className="sr-only">{text.ofWeek(weekName(effectiveFrom))}</span>
    </button>
  );
}

interface WithdrawProps {
  /** All settings as they are shown. */
  shown: Pick<SettingsHistory, 'history' | 'version'>;
  /** With the version that the withdrawal followed. */
  onDone: (after: number) => void;
}

/** The question that stands in the address, over the page: its row may be gone before it is closed. */
export function Withdraw(props: WithdrawProps) {
  const { value, close } = useAsked(NAMES);
  const week = value('retirer');
  return week === null ? null : <Question key={week} {...props} week={week} onClose={close} />;
}

interface QuestionProps extends WithdrawProps {
  week: string;
  onClose: () => void;
}

function Question({ shown, week, onDone, onClose }: QuestionProps) {
  // An address may say anything.
  const [isKnown] = useState(() => shown.history.some(({ effectiveFrom }) => effectiveFrom === week));
  if (!isKnown) return null;
  return (
    <Dialog title={text.title(weekName(week))} onClose={onClose}>
      <p className="mt-3">{text.detail}</p>
      <Confirm week={week} version={shown.version} onDone={onDone} />
    </Dialog>
  );
}

interface ConfirmProps extends Pick<WithdrawProps, 'onDone'> {
  week: string;
  version: number;
}

function Confirm({ week, version, onDone }: ConfirmProps) {
  const save = useWithdrawSettings(week);
  const close = useCloseDialog();
  const theirs = settingsInstead(save.error);
  const withdraw = (after: number): void =>
    save.mutate(
      { body: null, version: after },
      {
        onSuccess: () => {
          close();
          onDone(after);
        },
      },
    );
  return (
    <div className={`${dialogFooter} mt-4`}>
      <SaveState waitsFor={save.waitsFor} />
      {theirs !== null ? (
        <SettingsOvertaken
          error={save.error}
          theirs={theirs}
          isSaving={save.isPending}
          onKeep={() => withdraw(theirs.version)}
          onTheirs={close}
        />
      ) : (
        <>
          {save.error !== null && <SaveFailed error={save.error}>{wordsFor(save.error)}</SaveFailed>}
          <SaveButton isSaving={save.isPending} text={text.confirm} onPress={() => withdraw(version)} />
          <button type="button" className={buttonStyle.quiet} onClick={close}>
            {text.cancel}
          </button>
        </>
      )}
    </div>
  );
}

function wordsFor(error: Error): string {
  const hasBegun = error instanceof ApiError && error.problem?.code === 'conflict';
  return hasBegun ? text.begun : (failureWords(error) ?? text.failed);
}
