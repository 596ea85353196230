import { parisDateOf } from '../../domain/cinema-week.ts';
import { stageOf, type Run } from '../../domain/run.ts';
import type { Forecast, ForecastNumbers } from '../../domain/shapes/forecast.ts';
import { messageOf, NiabError } from '../../errors.ts';
import { moveOf } from '../../signals/worth/coefficients.ts';
import { valueKnown } from '../../signals/worth/known-value.ts';
import type { ForecastDocument } from '../../storage/analytical/analytical-store.ts';
import type { Pipeline } from '../dependencies.ts';

/** The line of an explanation that tells of it. */
const GROUP = 'signals';

type Parts = Pick<Pipeline, 'analytical' | 'signals'>;

export interface MovedForecast {
  forecast: Forecast;
  /** Undefined: the model's figures as they are. */
  signal: ForecastDocument['signal'];
  /** What the model alone says, where a signal has moved it. */
  alone: ForecastNumbers | null;
}

/**
 * Moves a film's forecasts by the live signal that those of their model use, on every point of the distribution alike; without
 * such a use, or a value that the run could know, they stay as they are. So they do where anything of it fails, which is told to
 * the log.
 */
export async function movedBySignal(
  pipeline: Parts,
  run: Run,
  forecasts: readonly Forecast[],
): Promise<MovedForecast[]> {
  const asTheyAre = forecasts.map((forecast) => ({ forecast, signal: undefined, alone: null }));
  // Of Thursday's runs no value is known: what is read of a coming week is read after them.
  if (stageOf(run) !== 'monday') return asTheyAre;
  try {
    const parts = await pipeline.signals();
    if (parts === null) return asTheyAre;
    const { uses } = await parts.uses.read();
    // One that is asked for later has learned from results that the run could not know, and is not for a run that is repeated.
    const standing = uses.filter(({ at }) => parisDateOf(new Date(at)) < run.asOf);
    const values = standing.length === 0 ? [] : await pipeline.analytical.signals.between(run.week, run.week);
    return forecasts.map((forecast) => {
      const { modelVersion, filmId } = forecast;
      const use = standing.find((each) => each.modelVersion === modelVersion);
      const known = use === undefined ? null : valueKnown(values, { filmId, signal: use.signal }, run.asOf);
      if (use === undefined || known === null) return { forecast, signal: undefined, alone: null };
      const { value } = known;
      const moved = moveOf({ p50: forecast.p50, value }, use.coefficients);
      const { explanation: _, ...alone } = forecast;
      return { forecast: movedBy(forecast, moved), signal: { name: use.signal, value, moved }, alone };
    });
  } catch (error) {
    const code = error instanceof NiabError ? error.code : 'internal';
    process.emitWarning(messageOf(error), { type: 'SignalWarning', code });
    return asTheyAre;
  }
}

/** The factors still multiply to the mean. */
function movedBy(forecast: Forecast, moved: number): Forecast {
  const factor = Math.exp(moved);
  const { p10, p50, p90, mean, explanation } = forecast;
  return {
    ...forecast,
    ...{ p10: p10 * factor, p50: p50 * factor, p90: p90 * factor, mean: mean * factor },
    explanation:
      explanation === null
        ? null
        : {
            ...explanation,
            contributions: [...explanation.contributions, { group: GROUP, factor }].toSorted(
              (a, b) => Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)),
            ),
          },
  };
}
