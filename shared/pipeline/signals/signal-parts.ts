import type { SignalReader } from '../../signals/signal.ts';
import type { PoliteClient } from '../../sources/polite-client.ts';
import type { SignalUses } from '../../storage/models/signal-uses.ts';

/** What live signals are read by, and which of them forecasts use. */
export interface SignalParts {
  readers: readonly SignalReader[];
  client: Pick<PoliteClient, 'fetch'>;
  uses: SignalUses;
}
