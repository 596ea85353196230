import type { SignalUse } from '#shared/domain/shapes/signal-use.ts';
import type { SignalName } from '#shared/signals/signal.ts';
import { judgeSignal, LEAST_FILMS } from '#shared/signals/worth/gate.ts';
import { worthOf, type SignalFilmOfWeek } from '#shared/signals/worth/worth.ts';

/** What each signal is worth for a model, and which one its forecasts use. */
export function toldWorth(
  judged: ReadonlyMap<SignalName, readonly SignalFilmOfWeek[]>,
  { modelVersion, uses }: { modelVersion: string; uses: readonly SignalUse[] },
): string {
  const used = uses.find((use) => use.modelVersion === modelVersion);
  const lines = [...judged].flatMap(([signal, films]) => [
    `${signal}${signal === used?.signal ? ' (used)' : ''}: ${films.length} films with a value, a forecast of Monday and a result`,
    ...(films.length === 0 ? [] : judgeSignal(worthOf(films)).findings.map((finding) => `  ${finding}`)),
  ]);
  return [
    `Live signals beside the forecasts of ${modelVersion}; a signal is used not before ${LEAST_FILMS} films were judged.`,
    ...lines,
    used === undefined ? 'No signal is used.' : `${used.signal} is used since ${used.at}, by ${used.by}.`,
  ].join('\n');
}
