/** The sentences that open the pages of releases. Pure. */
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { number, roundCount } from '../format/format.ts';
import { roundRange } from '../format/told-admissions.ts';
import { fr } from '../texts/fr.ts';
import { forecastOf } from '../programme/programme-view.ts';
import type { Piece } from '../programme/week-sentence.ts';

/** How many films open, and the one from which most is expected: the API tells them in that order. */
export function releasesSentence({ releases, notForecast }: Pick<Week, 'releases' | 'notForecast'>): Piece[] {
  const text = fr.releases;
  const count = text.count(releases.length);
  const [first] = releases;
  const forecast = first === undefined ? null : forecastOf(first);
  if (first === undefined || forecast === null)
    return [count, notForecast ? text.notForecast : text.noneForecast];
  return [count, text.mostExpected, { film: first.title }, text.mostExpectedWith(forecast.mean)];
}

/** What a film will draw, in France and here; once the week is over, what it drew, or that nobody says. */
export function filmSentence(release: WeekRelease): Piece[] {
  const text = fr.filmPage.sentence;
  const forecast = forecastOf(release);
  if (release.actual !== null) {
    const { admissions, localDemand } = release.actual;
    return [
      { gain: number(admissions) },
      text.admissions(admissions),
      forecast === null ? text.notForecast : text.weExpected(roundCount(forecast.mean)),
      text.wouldHaveBeen(localDemand),
    ];
  }
  if (release.actualState === 'awaited' || release.actualState === 'unpublished') {
    return [
      text.missing[release.actualState],
      forecast === null ? text.notForecast : text.weExpected(roundCount(forecast.mean)),
    ];
  }
  if (forecast === null) return [text.none];
  const { mean, localDemand } = forecast;
  return [
    text.expected,
    { gain: roundCount(mean) },
    text.admissions(mean),
    text.range(...roundRange(forecast)),
    text.here(localDemand),
  ];
}
