import type { IsoDate } from '#shared/domain/cinema-week.ts';

/** Something about the films that no model may learn from. */
export interface DataFault {
  /** Field of the file of releases. */
  field: string;
  /** First and last cinema week that it concerns. */
  weeks: [first: IsoDate, last: IsoDate];
  /** What is wrong, and what to do. */
  text: string;
}

/** A fault as a line for a person. */
export function toldFault({ field, weeks: [first, last], text }: DataFault): string {
  return `${field}, ${first === last ? `week of ${first}` : `weeks of ${first} to ${last}`}: ${text}`;
}
