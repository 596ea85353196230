import type { MouseEvent } from 'react';
import { expect, it } from 'vitest';
import { isSecondPress } from './second-press.ts';

const press = (detail: number, timeStamp: number, pointerType?: string): boolean =>
  isSecondPress({
    ...{ detail, timeStamp },
    nativeEvent: pointerType === undefined ? {} : { pointerType },
  } as unknown as MouseEvent);

it('of a mouse is the second click of two, whatever the time', () => {
  expect([press(1, 0, 'mouse'), press(2, 80, 'mouse'), press(1, 100, 'mouse')]).toEqual([false, true, false]);
});

it('of a finger is the second of two taps in a moment', () => {
  expect([press(1, 1_000, 'touch'), press(1, 1_200, 'touch'), press(1, 1_900, 'touch')]).toEqual([
    ...[false, true, false],
  ]);
});

it('of a key is none', () => {
  expect([press(0, 2_000), press(0, 2_010)]).toEqual([false, false]);
});
