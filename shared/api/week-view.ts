import type { Cinema } from '../domain/cinema.ts';
import { parisDateOf } from '../domain/cinema-week.ts';
import { factorChain, reasonsOf } from '../domain/factor-chain.ts';
import type { Forecast } from '../domain/shapes/forecast.ts';
import { alternativesTo } from '../domain/programme.ts';
import { meanTickets } from '../domain/local-demand/local-model.ts';
import type { Origin } from '../domain/local-demand/origin.ts';
import type { Release } from '../domain/shapes/release.ts';
import { inLargestRoom } from '../domain/largest-room.ts';
import { isOver } from '../domain/week-state.ts';
import type { Actual } from '../storage/operational/entities.ts';
import { actualState } from './actual-state.ts';
import type { WeekRelease } from './contract/forecast.ts';
import type { Week } from './contract/week.ts';
import { cinemaInWeek, cinemaToJudge, learnedOf } from './cinemas.ts';
import { currentTickets } from './current-tickets.ts';
import { accuracyOf, type CompanyAccuracy } from './distributor-accuracy.ts';
import { frenchCountries, frenchGenres } from './french-names.ts';
import { withHoldoverResults } from './holdover-results.ts';
import { localView } from './local-view.ts';
import { notForecastWeek } from './not-forecast.ts';
import { evaluated, missedTakings, reasonsFor, recommendationAt } from './recommendation.ts';
import { remembered } from './remembered.ts';
import { rentalOf } from './rental-view.ts';
import { runViews } from './run-view.ts';
import { toldView } from './told-view.ts';
import { heldView, secondWeekView } from './second-week-view.ts';
import { numbersOf, settingsChangedAt } from './settings-view.ts';
import { candidatesFor, obtainable, progressOf, standingOf, type Standing } from './standing.ts';
import { weekResultOf } from './week-result.ts';
import type { WholeWeekRows } from './week-rows.ts';
import { weekScores } from './week-scores.ts';

/** As with evaluated programmes, readers ask for the same ones. */
const rememberedAlternatives = remembered(alternativesTo);
const rememberedInLargestRoom = remembered(inLargestRoom, 1_000);

/** A week as the manager sees it at an instant: releases, forecasts, programme, money, result. (How views are typed: `contract/answers.ts`.) */
export function weekView(rows: WholeWeekRows, now: Date) {
  const today = parisDateOf(now);
  const settings = cinemaInWeek(rows.week, rows);
  const judged = cinemaToJudge(rows.week, rows, today);
  const standing = standingOf(rows, settings);
  const { stage } = standing;
  const records = stage === null ? [] : rows.records[stage];
  const releaseIds = rows.releases.map(({ filmId }) => filmId);
  const actuals = new Map(
    rows.actuals.flatMap((actual) => [actual.filmId, ...(actual.alsoOf ?? [])].map((id) => [id, actual])),
  );
  return {
    week: rows.week,
    stage,
    ...progressOf(rows.week, standing, today),
    forecastAt: standing.forecastAt,
    settingsChangedAt: settingsChangedAt(rows.settings, rows.week),
    settings: numbersOf(settings),
    learned: learnedOf(settings),
    releases: rows.releases
      .map((release) => ({
        ...releaseView(
          release,
          standing,
          actualView(actuals.get(release.filmId), standing, judged),
          settings,
          records,
        ),
        ...toldView(release.filmId, rows, standing),
        rental: rentalOf(release.filmId, rows),
        actualState: isOver(rows.week, today)
          ? actualState(rows.week, actuals.has(release.filmId), today)
          : null,
      }))
      .sort((a, b) => expectation(b) - expectation(a) || a.title.localeCompare(b.title, 'fr')),
    recommended: {
      thursday: recommendationAt(standing, 'thursday', settings),
      monday: recommendationAt(standing, 'monday', settings),
    },
    reasons: reasonsFor(standing, settings),
    alternatives: alternativesOf(rows, standing, settings),
    secondWeek: secondWeekView(rows, standing, settings),
    held: heldView(rows, settings, today),
    filmsBefore: (rows.holdovers?.films ?? []).map(({ filmId, title }) => ({ filmId, title })),
    decision: decisionView(rows.decision, standing, settings),
    notObtained: [...standing.notObtained],
    missedTakings: missedTakings(standing, settings),
    programmeVersion: rows.decision?.version ?? 0,
    ticketsVersion: currentTickets(rows.tickets).version,
    notForecast: notForecastWeek(rows, releaseIds, today) !== null,
    result: weekResultOf(withHoldoverResults(rows), standing.shown, judged, today),
    scores: weekScores({ rows, standing }),
    runs: runViews(rows.runs, now),
  };
}

/** The best programmes without each film that is shown, of the films that can still be had; none when no film is left. */
function alternativesOf(
  { releases }: WholeWeekRows,
  { stage, shown, candidates, notObtained }: Standing,
  settings: Cinema,
): Week['alternatives'] {
  if (stage === null || shown === null) return [];
  const released = new Set(releases.map((release) => release.filmId));
  const left = obtainable(candidates, notObtained).filter(({ filmId }) => released.has(filmId));
  return rememberedAlternatives(shown, left, settings).filter(({ programme }) =>
    programme.rooms.some((room) => room.filmId !== null),
  );
}

/** What holds until it is taken back, the proposal confirmed as well as another programme; null as in the standing. */
function decisionView(
  decision: WholeWeekRows['decision'],
  standing: Standing,
  settings: Cinema,
): Week['decision'] {
  const { decided } = standing;
  if (decision === null || decided === null) return null;
  const { reason, decidedAt, decidedBy } = decision;
  const programme = evaluated(decided, candidatesFor(decided, standing), settings);
  return { programme, reason, decidedAt, decidedBy };
}

function releaseView(
  release: Release,
  { forecasts, candidates, origins }: Standing<Forecast>,
  actual: WeekRelease['actual'],
  settings: Cinema,
  records: readonly CompanyAccuracy[],
) {
  const { filmId } = release;
  const origin = origins.get(filmId) ?? 'other';
  const candidate = candidates.find((each) => each.filmId === filmId);
  return {
    filmId,
    title: release.title,
    originalTitle: release.originalTitle,
    releaseDate: release.releaseDate,
    distributor: release.distributor,
    directors: release.directors,
    cast: release.cast,
    genres: frenchGenres(release.genres),
    countries: frenchCountries(release.countries),
    durationMinutes: release.durationMinutes,
    synopsis: release.synopsis,
    posterUrl: release.posterUrl,
    scheduledShows: release.scheduledShows,
    screens: release.screens,
    forecasts: {
      thursday: forecastView(forecasts.thursday.get(filmId), settings, origin),
      monday: forecastView(forecasts.monday.get(filmId), settings, origin),
    },
    inLargestRoom: candidate === undefined ? null : rememberedInLargestRoom(candidate, settings),
    actual,
    distributorAccuracy: accuracyOf(release.distributor, records),
  };
}

/** What a film drew, and what is to be expected of it here by what is known of the cinema now. */
function actualView(
  actual: Actual | undefined,
  { origins }: Standing<Forecast>,
  { local }: Cinema,
): WeekRelease['actual'] {
  if (actual === undefined) return null;
  const { filmId, admissions, screens, source, observedOn } = actual;
  const localDemand = meanTickets(local, admissions, origins.get(filmId) ?? 'other');
  return { admissions, localDemand, screens, source, observedOn };
}

/** All numbers of a forecast, whichever it has. */
function forecastView(forecast: Forecast | undefined, settings: Cinema, origin: Origin) {
  if (forecast === undefined) return null;
  const { week, stage, filmId, explanation, ...numbers } = forecast;
  return {
    ...numbers,
    ...localView(numbers, settings, origin),
    explanation:
      explanation === null
        ? null
        : { ...explanation, reasons: reasonsOf(explanation.contributions), chain: factorChain(explanation) },
  };
}

function expectation({ forecasts }: Pick<WeekRelease, 'forecasts'>): number {
  return (forecasts.monday ?? forecasts.thursday)?.mean ?? 0;
}
