import type { Cinema } from '../domain/cinema.ts';
import type { Stage } from '../domain/cinema-week.ts';
import { comparedProgramme } from '../domain/kept-money.ts';
import { evaluateProgramme } from '../domain/programme.ts';
import { programmeReasons } from '../domain/programme-reasons.ts';
import { filmsShown } from '../domain/room-films.ts';
import type { Programme } from './contract/programme.ts';
import { remembered } from './remembered.ts';
import { candidatesAt, obtainable, type Standing } from './standing.ts';

/** Ranges and chances take a millisecond a programme, and readers ask for the same ones. */
export const evaluated = remembered(evaluateProgramme);
const rememberedReasons = remembered(programmeReasons);

/** What is proposed at a stage, with its money; null before its plan. */
export function recommendationAt(
  standing: Standing,
  stage: Stage | null,
  settings: Cinema,
): Programme | null {
  const films = stage === null ? null : standing.proposed[stage];
  if (stage === null || films === null) return null;
  return evaluated(films, candidatesAt(standing, stage), settings);
}

/** Why the proposal that holds is not simply the best different films in the order of their forecasts; null before one. */
export function reasonsFor(standing: Standing, settings: Cinema) {
  const { stage, recommended, notObtained } = standing;
  if (stage === null || recommended === null) return null;
  return rememberedReasons(recommended, obtainable(candidatesAt(standing, stage), notObtained), settings);
}

/** EUR a week that the films which could not be had would have brought more, or left where the cinema asks what it keeps; null where none of them was proposed. */
export function missedTakings(standing: Standing, settings: Cinema): number | null {
  const { stage, recommended, notObtained } = standing;
  const planned = stage === null ? null : standing.planned[stage];
  if (stage === null || recommended === null || planned === null) return null;
  if (!filmsShown(planned).some((filmId) => notObtained.has(filmId))) return null;
  const candidates = candidatesAt(standing, stage);
  return (
    comparedProgramme(evaluated(planned, candidates, settings)) -
    comparedProgramme(evaluated(recommended, candidates, settings))
  );
}
