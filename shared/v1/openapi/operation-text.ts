import type { PredictionCode } from '../../error-codes.ts';

/** What operations are about. */
export const TAGS = {
  Forecasts: 'First-week admissions of films in France.',
  Releases: 'What opens in a week.',
  Programmes: 'Which films a cinema should show, and in which rooms.',
  Catalogue: 'Films, people, ratings, tags and links; open to all, without a token.',
  Access: 'Tokens, the keys that they are checked with, and who got or was refused one.',
  Service: 'The service itself.',
} as const;

/** What the document says of an operation beside what its schemas say. */
export interface OperationText {
  operationId: string;
  tag: keyof typeof TAGS;
  summary: string;
  description: string;
  /** Beside those that every call with a token can get. */
  codes: readonly PredictionCode[];
}
