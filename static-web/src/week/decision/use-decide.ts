import type { MutateOptions } from '@tanstack/react-query';
import { useState } from 'react';
import type { PutProgramme } from '#shared/api/contract/changes.ts';
import type { CurrentProgramme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { useDecision } from '../../api/queries.ts';
import type { Save } from '../../api/use-save.ts';
import { keptOver } from './choice.ts';

type Options = MutateOptions<Week, Error, Save<PutProgramme>>;

/** Decides for a week by one press, and after all where somebody else has decided meanwhile. */
export function useDecide({ week, notObtained, programmeVersion }: Week) {
  const decision = useDecision(week);
  // What could not be had when the button was pressed: the page shows by then what the other has said.
  const [before, setBefore] = useState(notObtained);
  const send = (save: Save<PutProgramme>, known: readonly string[], options?: Options): void => {
    setBefore([...known]);
    decision.mutate(save, options);
  };
  return {
    ...decision,
    /** Pressed, and not known to be kept: its place stays, whatever is decided elsewhere. */
    isUnsettled: decision.isPending || decision.error !== null,
    decide: (body: PutProgramme, options?: Options): void =>
      send({ body, version: programmeVersion }, notObtained, options),
    keep: (theirs: CurrentProgramme, options?: Options): void => {
      if (decision.variables === undefined) return;
      const now = theirs.decision?.notObtained ?? [];
      send({ body: keptOver(decision.variables.body, before, now), version: theirs.version }, now, options);
    },
  };
}
