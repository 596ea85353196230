import type { ReactNode } from 'react';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { factor, roundCount } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { chainSentence, nameBehind, stepName, type Explanation } from './factor-words.ts';

const text = fr.filmPage.chain;

/** A row a factor: each bar hangs where the last one ended. The table beside it has the numbers. */
export function FactorDrawing({
  explanation,
  mean,
  release,
}: {
  explanation: Explanation;
  mean: number;
  release: WeekRelease;
}) {
  const { baseline, chain } = explanation;
  const at = positionOn([baseline, ...chain.map(({ to }) => to)]);
  const end = chain.at(-1)?.to ?? baseline;
  return (
    <div role="img" aria-label={chainSentence(explanation, mean)} className="mt-5">
      <Row name={text.start} value={roundCount(baseline)}>
        <Mark at={at(baseline)} />
      </Row>
      {chain.map((step) => (
        <Row
          key={step.group ?? ''}
          name={stepName(step)}
          detail={step.group === null ? null : nameBehind(step.group, release, explanation.facts)}
          value={factor(step.factor)}
        >
          <Bar from={at(step.from)} to={at(step.to)} />
        </Row>
      ))}
      <Row name={text.end} value={roundCount(mean)} strong>
        <Mark at={at(end)} strong />
      </Row>
    </div>
  );
}

/** Equal lengths are equal factors. Answers 0 to 1, with a little room at both ends. */
function positionOn(admissions: readonly number[]): (value: number) => number {
  const low = Math.log(Math.min(...admissions));
  const width = Math.log(Math.max(...admissions)) - low || 1;
  return (value) => 0.02 + 0.96 * ((Math.log(value) - low) / width);
}

interface RowProps {
  name: string;
  detail?: string | null;
  value: string;
  strong?: boolean;
  children: ReactNode;
}

function Row({ name, detail = null, value, strong = false, children }: RowProps) {
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 sm:grid-cols-[13rem_minmax(0,1fr)_4.5rem] ${strong ? 'font-bold text-foretold' : ''}`}
    >
      <p className="pt-2 leading-tight sm:py-1.5">
        {name}
        {detail !== null && <span className="block text-sm font-normal text-quiet">{detail}</span>}
      </p>
      <p className="pt-2 text-right whitespace-nowrap sm:order-3 sm:pt-0">{value}</p>
      <div className="relative col-span-2 h-7 self-stretch sm:order-2 sm:col-span-1 sm:h-auto">
        {children}
      </div>
    </div>
  );
}

/** Upward hatched to the right, downward empty to the left, hanging on the line where the last one ended. */
function Bar({ from, to }: { from: number; to: number }) {
  const [left, right] = from < to ? [from, to] : [to, from];
  return (
    <>
      <div
        className="absolute -top-1/2 bottom-1/2 w-px bg-quiet max-sm:hidden"
        style={{ left: percentOf(from) }}
      />
      <div
        className={`absolute top-1/2 h-5 min-w-0.75 -translate-y-1/2 rounded-xs ${from < to ? 'hatched' : 'border-[1.5px] border-loss bg-sheet'}`}
        style={{ left: percentOf(left), width: percentOf(right - left) }}
      />
    </>
  );
}

function Mark({ at, strong = false }: { at: number; strong?: boolean }) {
  return (
    <>
      {strong && (
        <div
          className="absolute -top-1/2 bottom-1/2 w-px bg-quiet max-sm:hidden"
          style={{ left: percentOf(at) }}
        />
      )}
      <div
        className={`absolute top-1/2 -translate-1/2 rounded-full ${strong ? 'size-4 bg-foretold' : 'size-3 border-2 border-foretold bg-sheet'}`}
        style={{ left: percentOf(at) }}
      />
    </>
  );
}

function percentOf(share: number): string {
  return `${share * 100}%`;
}
