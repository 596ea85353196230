import * as z from 'zod';
import { isFriday } from '../cinema-week.ts';
import { isoDate } from './basics.ts';

/** Ranges of screens, each from its first number up to but without the next one's. */
export const SCREENS_CLASSES = ['under-50', '50-150', '150-350', '350-600', 'over-600'] as const;

/** More than twice the widest start that France has seen. */
export const MOST_TOLD_SCREENS = 2_500;
export const MOST_TOLD_USD = 2_000_000_000;
export const MOST_TOLD_THEATERS = 10_000;

/** The screens ("copies") that a distributor announces: a number, a range, or that the film starts widely. */
export const toldScreensSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), screens: z.int().min(1).max(MOST_TOLD_SCREENS) }),
  z.object({ kind: z.literal('class'), screensClass: z.enum(SCREENS_CLASSES) }),
  z.object({ kind: z.literal('wide') }),
]);

/** A US opening weekend, as somebody tells it. */
const toldUsOpeningSchema = z.object({
  /** Its Friday. */
  friday: isoDate.refine(isFriday, 'must be a Friday'),
  /** Friday to Sunday, USD. */
  grossUsd: z.int().min(1).max(MOST_TOLD_USD),
  theaters: z.int().min(1).max(MOST_TOLD_THEATERS).nullable(),
});

/** What is told of a film that no site tells in time; null where nothing is told. */
export const toldFactsSchema = z.object({
  screens: toldScreensSchema.nullable(),
  usOpening: toldUsOpeningSchema.nullable(),
});

export type ScreensClass = (typeof SCREENS_CLASSES)[number];
export type ToldScreens = z.infer<typeof toldScreensSchema>;
export type ToldUsOpening = z.infer<typeof toldUsOpeningSchema>;
export type ToldFacts = z.infer<typeof toldFactsSchema>;
