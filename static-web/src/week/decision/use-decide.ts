import { useQueryClient, type MutateOptions } from '@tanstack/react-query';
import { useState } from 'react';
import type { PutProgramme } from '#shared/api/contract/changes.ts';
import type { CurrentProgramme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { isOutcomeKnown } from '../../api/api-error.ts';
import { useDecision, weekQuery } from '../../api/queries.ts';
import type { Save } from '../../api/save-mutation.ts';
import { keptOver } from './choice.ts';
import { stillTold } from './still-told.ts';

type Options = Pick<MutateOptions<Week, Error, Save<PutProgramme>>, 'onSuccess'>;

/**
 * Decides for a week by one press, and after all where somebody else has decided meanwhile.
 *
 * @param goesOn also where the week's page is left.
 */
export function useDecide(week: Week, goesOn: boolean) {
  const { notObtained, programmeVersion } = week;
  const client = useQueryClient();
  const decision = useDecision(week.week, goesOn);
  // What could not be had when the button was pressed: the page shows by then what the other has said.
  const [before, setBefore] = useState<readonly string[]>(notObtained);
  const [readAfter, setReadAfter] = useState<number | null>(null);
  const readAgain = async (): Promise<void> => {
    const { queryKey } = weekQuery(week.week);
    await client.refetchQueries({ queryKey }, { cancelRefetch: false });
    // What did not come was not read: the version that is still there is from before.
    if (client.getQueryState(queryKey)?.status !== 'success') return;
    setReadAfter(client.getQueryData(queryKey)?.programmeVersion ?? null);
  };
  const send = (save: Save<PutProgramme>, known: readonly string[], options?: Options): void => {
    setBefore(known);
    setReadAfter(null);
    decision.mutate(save, {
      ...options,
      onError: (error) => {
        if (!isOutcomeKnown(error)) void readAgain();
      },
    });
  };
  const error = stillTold(week, { error: decision.error, save: decision.variables, readAfter });
  return {
    ...decision,
    /** Null also where the week has been decided since. */
    error,
    /** Pressed, and not known to be kept: its place stays, whatever is decided elsewhere. */
    isUnsettled: decision.isPending || error !== null,
    /** Another decision is stored since. */
    isReplaced: decision.variables !== undefined && programmeVersion > decision.variables.version,
    decide: (body: PutProgramme, options?: Options): void =>
      send({ body, version: programmeVersion }, notObtained, options),
    keep: (theirs: CurrentProgramme, options?: Options): void => {
      if (decision.variables === undefined) return;
      const now = theirs.decision?.notObtained ?? [];
      send({ body: keptOver(decision.variables.body, before, now), version: theirs.version }, now, options);
    },
  };
}
