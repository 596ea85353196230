/** What is typed of what was told of a film, and what the API takes. Pure. */
import '../forms/zod-without-eval.ts';
import * as z from 'zod';
import { putFilmFactsSchema, type PutFilmFacts } from '#shared/api/contract/changes.ts';
import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { ToldFacts, ToldScreens } from '#shared/domain/shapes/told-facts.ts';
import { parseNumber } from '../format/parse.ts';
import { fr } from '../texts/fr.ts';

const text = fr.told.form;

/** As typed; the fields have the API's names. */
export interface TypedFacts {
  /** A number as it is typed, a class, `wide` or `none`: one value, so that nobody's number is kept beside somebody else's class. */
  screens: { screens: string };
  usOpening: { friday: string; grossUsd: string; theaters: string };
}

/** In the order of the page. */
export const FIELDS = [
  'screens.screens',
  'usOpening.friday',
  'usOpening.grossUsd',
  'usOpening.theaters',
] as const;

/** What was told before, as it would have been typed. */
export function typedFacts(told: ToldFacts | null): TypedFacts {
  const opening = told?.usOpening ?? null;
  return {
    screens: { screens: typedScreens(told) },
    usOpening: {
      friday: opening?.friday ?? '',
      grossUsd: opening === null ? '' : String(opening.grossUsd),
      theaters: String(opening?.theaters ?? ''),
    },
  };
}

function typedScreens(told: ToldFacts | null): string {
  // Nothing told: whoever opens the form most often knows a number.
  if (told === null) return '';
  const { screens } = told;
  if (screens === null) return 'none';
  if (screens.kind === 'number') return String(screens.screens);
  return screens.kind === 'wide' ? 'wide' : screens.screensClass;
}

/**
 * Refuses what the API would refuse.
 *
 * @param today Weekends that are over by then can be told.
 */
export function toldSchema(today: IsoDate): z.ZodType<PutFilmFacts, TypedFacts> {
  const typed = z.object({
    screens: z.object({ screens: z.string() }),
    usOpening: z.object({ friday: z.string(), grossUsd: z.string(), theaters: z.string() }),
  });
  return typed
    .superRefine((values, context) => {
      for (const [path, message] of problemsOf(values, today)) {
        context.addIssue({ code: 'custom', path: path.split('.'), message });
      }
    })
    .transform(factsOf)
    .pipe(putFilmFactsSchema);
}

function problemsOf(values: TypedFacts, today: IsoDate): [path: string, message: string][] {
  const { screens, usOpening } = values;
  const hasOpening = isTyped(usOpening);
  const problems: [string, string][] = [];
  if (screens.screens.trim() === '' && !hasOpening) {
    problems.push(['screens.screens', text.countMissing]);
  }
  if (!hasOpening) return problems;
  const day = fridayProblem(usOpening.friday, today);
  if (day !== null) problems.push(['usOpening.friday', day]);
  if (usOpening.grossUsd.trim() === '') problems.push(['usOpening.grossUsd', text.grossMissing]);
  return problems;
}

function fridayProblem(friday: string, today: IsoDate): string | null {
  const day = new Date(`${friday}T00:00:00Z`).getUTCDay();
  if (Number.isNaN(day)) return text.fridayMissing;
  if (day !== 5) return text.notAFriday;
  return addDays(friday, 2) < today ? null : text.notOver;
}

/** Whether anything of a US opening is typed. */
function isTyped(opening: TypedFacts['usOpening']): boolean {
  return Object.values(opening).some((value) => value.trim() !== '');
}

function factsOf({ screens, usOpening }: TypedFacts) {
  return {
    screens: screensOf(screens.screens),
    usOpening: isTyped(usOpening)
      ? {
          friday: usOpening.friday,
          grossUsd: parseDollars(usOpening.grossUsd),
          theaters: usOpening.theaters.trim() === '' ? null : parseNumber(usOpening.theaters),
        }
      : null,
  };
}

function screensOf(typed: string): ToldScreens | null {
  const kind = kindOf(typed);
  if (kind === 'number') return typed.trim() === '' ? null : { kind, screens: parseNumber(typed) };
  if (kind === 'none') return null;
  return kind === 'wide' ? { kind } : { kind: 'class', screensClass: kind };
}

/** Which of the choices stands there. */
export function kindOf(typed: string): keyof typeof text.kinds {
  switch (typed) {
    case 'under-50':
    case '50-150':
    case '150-350':
    case '350-600':
    case 'over-600':
    case 'wide':
    case 'none':
      return typed;
    default:
      return 'number';
  }
}

const MILLIONS = /(?: ?m| ?millions?)(?: de)?$/iu;

/** « 40 millions », « 1,4 M$ », « 20 500 dollars »; NaN for anything else. */
function parseDollars(typed: string): number {
  const amount = typed
    .replace(/\s+/gu, ' ')
    .replace(/ ?(?:\$|dollars?|usd)$/iu, '')
    .trim();
  return MILLIONS.test(amount)
    ? Math.round(parseNumber(amount.replace(MILLIONS, '')) * 1_000_000)
    : parseNumber(amount);
}
