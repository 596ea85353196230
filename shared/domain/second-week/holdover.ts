import type { Candidate } from '../programme.ts';
import type { Actual } from '../shapes/result.ts';
import type { Drop } from './drop.ts';

/** A film of the week before that a week shows for a second time, or may. */
export interface Holdover extends Candidate {
  title: string;
  distributor: string | null;
  /** National admissions of its second week as last observed; null until a chart names them. */
  actual: Pick<Actual, 'admissions' | 'source' | 'observedOn'> | null;
}

/** Those of a week, and what was known of second weeks when it began. */
export interface Holdovers {
  drop: Drop;
  films: Holdover[];
}
