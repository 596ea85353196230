import type { IsoInstant } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { SIGNALS, type SignalName } from '#shared/signals/signal.ts';
import { learn } from '#shared/signals/worth/coefficients.ts';
import { judgeSignal, type SignalVerdict } from '#shared/signals/worth/gate.ts';
import { worthOf, type SignalFilmOfWeek } from '#shared/signals/worth/worth.ts';
import type { SignalUses } from '#shared/storage/models/signal-uses.ts';

interface Asked {
  signal: SignalName;
  modelVersion: string;
  films: readonly SignalFilmOfWeek[];
  by: string;
  at: IsoInstant;
}

/** @throws {InvalidInputError} naming those that there are. */
export function signalNamed(name: string): SignalName {
  const signal = SIGNALS.find((each) => each === name);
  if (signal === undefined) {
    throw new InvalidInputError('signal', `There is no signal "${name}": there are ${SIGNALS.join(', ')}`);
  }
  return signal;
}

/**
 * Has the forecasts of a model use a signal, if the gate lets it, by coefficients of all films so far. A model uses one: two that
 * were learned apart would count the same interest twice.
 * @throws {NiabError} `conflict` where somebody else changed the uses meanwhile.
 */
export async function useSignal(uses: SignalUses, { films, ...asked }: Asked): Promise<SignalVerdict> {
  const standing = await uses.read();
  const verdict = judgeSignal(worthOf(films));
  if (!verdict.passed) return verdict;
  const use = { ...asked, coefficients: learn(films), reasons: verdict.findings };
  const others = standing.uses.filter(({ modelVersion }) => modelVersion !== asked.modelVersion);
  await uses.write([...others, use], standing);
  return verdict;
}

/** Has no model's forecasts use a signal. @returns whether one did. */
export async function dropSignal(uses: SignalUses, signal: SignalName): Promise<boolean> {
  const standing = await uses.read();
  const left = standing.uses.filter((use) => use.signal !== signal);
  if (left.length === standing.uses.length) return false;
  await uses.write(left, standing);
  return true;
}
