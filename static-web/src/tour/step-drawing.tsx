import { tour } from '../texts/fr/tour.ts';
import { RangeBar } from '../ui/range-bar.tsx';
import type { Step } from './steps.ts';

const text = tour.drawing;
/** Of 120 seats, once a day for a week. */
const SEATS = 840;
/** What the third drawing offers, as buttons look. */
const button = 'rounded-full border px-3 py-1 text-sm font-semibold';

/** What a step speaks of, drawn with the marks of the pages themselves; its words stand beside it. */
export function StepDrawing({ step }: { step: Step }) {
  switch (step) {
    case 'answer':
      return <p className="text-lg leading-snug font-medium text-pretty">{text.sentence}</p>;
    case 'certainty':
      return (
        <div className="space-y-4">
          <Bar label={text.forecast} value={text.forecastValue} />
          <Bar label={text.actual} value={text.actualValue} actual={580} />
        </div>
      );
    case 'decision':
      return (
        <div className="space-y-3">
          <p className="flex flex-wrap gap-2">
            <span className={`${button} border-velvet bg-velvet text-on-velvet`}>{text.confirm}</span>
            <span className={`${button} border-line bg-sheet`}>{text.otherFilm}</span>
          </p>
          <p className="font-semibold">{text.difference}</p>
        </div>
      );
    case 'afterwards':
      return (
        <div>
          <p className="font-medium">{text.shareOfBest}</p>
          <div className="mt-3 h-3 rounded-full border border-line bg-sheet">
            <div className="h-full w-[91%] rounded-full bg-ink" />
          </div>
        </div>
      );
  }
}

function Bar({ label, value, actual }: { label: string; value: string; actual?: number }) {
  return (
    <div>
      <p className="flex justify-between gap-3 text-sm">
        <span className="text-quiet">{label}</span>
        <span className="font-semibold">{value}</span>
      </p>
      {actual === undefined ? (
        <RangeBar range={[310, 620]} expected={470} end={SEATS} />
      ) : (
        <RangeBar range={null} actual={actual} end={SEATS} />
      )}
    </div>
  );
}
