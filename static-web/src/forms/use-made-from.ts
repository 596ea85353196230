import { useEffect, useEffectEvent, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { isRefusedAccount } from '../api/api-error.ts';
import { hasSessionEnded } from '../session/ended.ts';
import { forgetDraft, keepDraft, readDraft } from '../session/drafts.ts';
import { keepTyped } from './keep-typed.ts';

/** What a form begins with, and the version of what is stored that this was. */
interface Made<Values> {
  version: number;
  values: Values;
}

/**
 * Remembers which version of what is stored a form was made from: what another window saves while the form stands open
 * is then not written over unseen, however often the page is read again behind it. What an account may not save is kept
 * on this device, and so is what stands in the form when the session ends; it stands there when the form is opened next.
 *
 * @param name of the form, the same whenever it is about the same thing.
 */
export function useMadeFrom<Values extends FieldValues, Checked>(
  name: string,
  { getValues, reset }: Pick<UseFormReturn<Values, unknown, Checked>, 'getValues' | 'reset'>,
  first: Made<Values>,
) {
  const [made, setMade] = useState(first);
  const [draft] = useState(() => readDraft(name, first.values));
  const [isDraft, setIsDraft] = useState(draft !== null);
  const takeUp = useEffectEvent(() => {
    if (draft !== null)
      reset(keepTyped(draft.typed, draft.before, first.values), { keepDefaultValues: true });
  });
  useEffect(() => takeUp(), []);
  const keep = (): void => keepDraft(name, { typed: getValues(), before: made.values });
  const isUnsaved = (): boolean => JSON.stringify(getValues()) !== JSON.stringify(made.values);
  const leave = useEffectEvent(() => {
    if (hasSessionEnded() && isUnsaved()) keep();
  });
  useEffect(() => () => leave(), []);
  const forget = (): void => {
    forgetDraft(name);
    setIsDraft(false);
  };
  return {
    version: made.version,
    /** What stands in the form was typed before, and was not saved. */
    isDraft,
    /** After a save: what is typed is what is stored. */
    saved: (version: number): void => {
      forget();
      setMade({ version, values: getValues() });
    },
    /** After a save that failed: what the account may not save waits for one that may. */
    failed: (error: unknown): void => {
      if (isRefusedAccount(error)) keep();
    },
    /** What was typed is not wanted any more. */
    forget,
    /** Whether others stand in the form than those it was made from. */
    isUnsaved,
    /** After something else was saved: what stands here may be saved over it. */
    follow: (version: number): void => setMade({ ...made, version }),
    /** What is stored takes the place of what was typed. */
    giveUp: (): void => {
      forget();
      reset(made.values);
    },
    /** After something else was saved: only what was typed stays. */
    renew: (now: Made<Values>): void => {
      reset(keepTyped(getValues(), made.values, now.values));
      setMade(now);
    },
  };
}
