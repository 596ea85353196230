import type { SignalUse } from '../../domain/shapes/signal-use.ts';

/** Which signals forecasts use, as it was read, with what a change of it has to follow. */
export interface StandingUses {
  /** At most one of a model; none where nothing is kept, or what is kept is not of this program's form. */
  uses: readonly SignalUse[];
  tag: string | null;
}

/** Which model's forecasts use which live signal. Whoever reads it wakes no database. */
export interface SignalUses {
  read(): Promise<StandingUses>;
  /** @throws NiabError `conflict` where something else was written since it was read. */
  write(uses: readonly SignalUse[], after: StandingUses): Promise<void>;
}
