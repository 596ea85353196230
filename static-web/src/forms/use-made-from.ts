import { useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { keepTyped } from './keep-typed.ts';

/** What a form begins with, and the version of what is stored that this was. */
interface Made<Values> {
  version: number;
  values: Values;
}

/**
 * Remembers which version of what is stored a form was made from: what another window saves while the form stands open
 * is then not written over unseen, however often the page is read again behind it.
 */
export function useMadeFrom<Values extends FieldValues, Checked>(
  { getValues, reset }: Pick<UseFormReturn<Values, unknown, Checked>, 'getValues' | 'reset'>,
  first: Made<Values>,
) {
  const [made, setMade] = useState(first);
  return {
    version: made.version,
    /** After a save: what is typed is what is stored. */
    saved: (version: number): void => setMade({ version, values: getValues() }),
    /** After something else was saved: only what was typed stays. */
    renew: (now: Made<Values>): void => {
      reset(keepTyped(getValues(), made.values, now.values));
      setMade(now);
    },
  };
}
