/** What the cinema's own tickets have told of its public, in sentences. Pure. */
import type { Learned } from '#shared/domain/shapes/local-demand.ts';
import { number, percent, roundCount } from '../format/format.ts';
import { learnedText as text } from '../texts/fr/learned.ts';

/** National admissions of a film of which the learned share is. */
const ADMISSIONS = 300_000;
/** Standard deviations on either side within which eight of ten lie. */
const EIGHT_OF_TEN = 1.2816;
/** Less is no finding: a tenth of what twice the admissions bring, a part of what films of an origin draw. */
const WORTH_A_WORD = { times: 0.05, part: 0.03 };

/** What was found of the share: how many of France are one here. @param start of the settings. */
export function shareWords({ films, weeks, share, shareError }: Learned, start: number): string {
  const [low, high] = eightOfTen(1 / share, shareError);
  return [
    text.found(films, weeks, roundCount(1 / share), roundCount(low), roundCount(high)),
    text.start(number(1 / start)),
  ].join(' ');
}

/** What that makes of a film, and which films draw more here than elsewhere; what is as elsewhere is not spoken of. */
export function filmWords(learned: Learned): string {
  const { share, spread, shareError } = learned;
  const tickets = share * ADMISSIONS;
  // The mean of noise is more than its median.
  const [low, high] = eightOfTen(tickets * Math.exp(-(spread ** 2) / 2), Math.hypot(spread, shareError));
  return [
    text.film(tickets, roundCount(low), roundCount(high)),
    sizeWords(learned),
    originWords(learned),
    text.used,
  ]
    .filter((each) => each !== '')
    .join(' ');
}

function sizeWords({ elasticity }: Learned): string {
  const times = 2 ** elasticity;
  if (Math.abs(times - 2) < WORTH_A_WORD.times) return '';
  return (times < 2 ? text.small : text.large)(times.toFixed(1).replace('.', ','));
}

function originWords({ frenchFactor, americanFactor }: Learned): string {
  const factors = [frenchFactor, americanFactor];
  if (factors.every((factor) => Math.abs(factor - 1) < WORTH_A_WORD.part)) return '';
  return text.origins(factorWords(frenchFactor), factorWords(americanFactor));
}

function factorWords(factor: number): string {
  if (Math.abs(factor - 1) < WORTH_A_WORD.part) return text.asMany;
  return factor > 1 ? text.more(percent(factor - 1)) : text.less(percent(1 - factor));
}

function eightOfTen(median: number, deviation: number): [low: number, high: number] {
  const times = Math.exp(EIGHT_OF_TEN * deviation);
  return [median / times, median * times];
}
