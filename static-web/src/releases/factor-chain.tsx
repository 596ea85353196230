import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { fr } from '../texts/fr.ts';
import { card, cardTitle } from '../ui/styles.ts';
import { FactorDrawing } from './factor-drawing.tsx';
import { chainSentence } from './factor-words.ts';
import { FactorTable } from './factor-table.tsx';

const text = fr.filmPage.chain;

type StageForecast = NonNullable<WeekRelease['forecasts']['monday']>;

interface FactorChainProps {
  release: WeekRelease;
  stage: 'thursday' | 'monday';
  forecast: StageForecast;
}

/** Why the forecast is what it is: from a film of which nothing is known, one factor after the other. */
export function FactorChain({ release, stage, forecast }: FactorChainProps) {
  const { explanation, mean } = forecast;
  return (
    <section aria-labelledby="why" className={card}>
      <h2 id="why" className={cardTitle}>
        {text.title}
      </h2>
      {explanation === null ? (
        <p className="mt-3 text-quiet">{text.none}</p>
      ) : (
        <>
          <p className="mt-3 max-w-prose">{chainSentence(explanation, mean)}</p>
          <FactorDrawing explanation={explanation} mean={mean} release={release} />
          <p className="mt-4 text-sm text-quiet">
            {text.reading} {text.stage[stage]}
          </p>
          <FactorTable explanation={explanation} mean={mean} />
        </>
      )}
    </section>
  );
}
