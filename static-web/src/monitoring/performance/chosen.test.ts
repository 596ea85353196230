import { describe, expect, it } from 'vitest';
import { madeMonitoring } from '../test-monitoring.ts';
import { chosenWeeks, readChosen, SLICES, STAGES, WINDOWS, writeChosen } from './chosen.ts';

describe('what is chosen', () => {
  it('stands in the address, the first choices without a word', () => {
    expect(writeChosen(readChosen(''))).toBe('');
    expect(writeChosen({ stage: 'thursday', slice: 'french', window: 'recent' })).toBe(
      '?etape=jeudi&films=francais&semaines=trois',
    );
    for (const stage of STAGES)
      for (const slice of SLICES)
        for (const window of WINDOWS) {
          const chosen = { stage, slice, window };
          expect(readChosen(writeChosen(chosen))).toEqual(chosen);
        }
  });

  it('is the first where the address says something else', () => {
    expect(readChosen('?etape=mardi&films=&semaines=13')).toEqual(readChosen(''));
  });

  it('are the weeks that have such films, with the weeks together that are wanted', () => {
    const { weeks } = madeMonitoring;
    const [all, french, other] = [
      chosenWeeks(weeks, readChosen('')),
      chosenWeeks(weeks, readChosen('?films=francais&semaines=trois')),
      chosenWeeks(weeks, readChosen('?films=autres')),
    ];
    expect(all).toHaveLength(weeks.length);
    expect(all.at(-1)?.together).toBe(weeks.at(-1)?.monday?.performance.all?.rolling);
    expect(french.at(-1)?.together).toBe(weeks.at(-1)?.monday?.performance.french?.recent);
    expect(french.at(-1)?.own).toBe(weeks.at(-1)?.monday?.performance.french?.own);
    expect(other).toEqual([]);
  });
});
