/** Which forecasts the reader wants to see, kept in the address. Pure. */
import type { Slice, WatchedWeek, Window } from './measures.ts';

export const STAGES = ['monday', 'thursday'] as const;
export const WINDOWS = ['rolling', 'recent'] as const;
export const SLICES = ['all', 'french', 'american', 'other', 'small', 'middle', 'large'] as const;

export interface Chosen {
  stage: (typeof STAGES)[number];
  slice: Slice;
  window: (typeof WINDOWS)[number];
}

/** As they stand in the address; the first goes without saying. */
const STAGE_WORDS = { monday: 'lundi', thursday: 'jeudi' };
const WINDOW_WORDS = { rolling: 'treize', recent: 'trois' };
const SLICE_WORDS = {
  ...{ all: 'tous', french: 'francais', american: 'americains', other: 'autres' },
  ...{ small: 'petits', middle: 'moyens', large: 'grands' },
};

export function readChosen(address: string): Chosen {
  const fields = new URLSearchParams(address);
  const slice = SLICES.find((each) => SLICE_WORDS[each] === fields.get('films'));
  return {
    stage: STAGES.find((each) => STAGE_WORDS[each] === fields.get('etape')) ?? 'monday',
    slice: slice ?? 'all',
    window: WINDOWS.find((each) => WINDOW_WORDS[each] === fields.get('semaines')) ?? 'rolling',
  };
}

export function writeChosen({ stage, slice, window }: Chosen): string {
  const fields = new URLSearchParams();
  if (stage !== 'monday') fields.set('etape', STAGE_WORDS[stage]);
  if (slice !== 'all') fields.set('films', SLICE_WORDS[slice]);
  if (window !== 'rolling') fields.set('semaines', WINDOW_WORDS[window]);
  return fields.size === 0 ? '' : `?${fields.toString()}`;
}

/** A week's films of the slice: alone, and together with those before it. */
export interface ChosenWeek {
  week: string;
  own: Window;
  together: Window;
}

/** The weeks that have such films, oldest first. */
export function chosenWeeks(weeks: readonly WatchedWeek[], { stage, slice, window }: Chosen): ChosenWeek[] {
  return weeks.flatMap((week) => {
    const performance = week[stage]?.performance[slice] ?? null;
    return performance === null
      ? []
      : [{ week: week.week, own: performance.own, together: performance[window] }];
  });
}
