/** Which presses of a button are the second half of a double click or of a double tap. */
import type { MouseEvent } from 'react';

/** Two taps within it are one: a finger counts no clicks. */
const DOUBLE_TAP_MS = 400;
let lastTap = Number.NEGATIVE_INFINITY;

/** What is saved is saved once, however nervous the hand; by then another button may stand under the pointer. */
export function isSecondPress({ detail, nativeEvent, timeStamp }: MouseEvent): boolean {
  if (detail > 1) return true;
  if (!('pointerType' in nativeEvent) || nativeEvent.pointerType !== 'touch') return false;
  const isSecond = timeStamp - lastTap < DOUBLE_TAP_MS;
  lastTap = timeStamp;
  return isSecond;
}
