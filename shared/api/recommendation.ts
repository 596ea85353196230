import type { CinemaSettings } from '../domain/cinema.ts';
import type { Stage } from '../domain/cinema-week.ts';
import { evaluateProgramme } from '../domain/programme.ts';
import { roomsOf } from '../domain/room-films.ts';
import type { Programme } from './contract/programme.ts';
import { remembered } from './remembered.ts';
import { candidatesAt, type Standing } from './standing.ts';

/** Ranges and chances take a millisecond a programme, and readers ask for the same ones. */
export const evaluated = remembered(evaluateProgramme);

/** What the optimiser chose at a stage, with its money; null before its plan. */
export function recommendationAt(
  standing: Standing,
  stage: Stage | null,
  settings: CinemaSettings,
): Programme | null {
  if (stage === null || standing.planned[stage].length === 0) return null;
  return evaluated(roomsOf(standing.planned[stage]), candidatesAt(standing, stage), settings);
}
