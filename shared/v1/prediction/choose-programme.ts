import { DEFAULT_SETTINGS } from '../../domain/cinema.ts';
import { untaught } from '../../domain/untaught.ts';
import { chooseProgramme, type Candidate } from '../../domain/programme.ts';
import { programmeReasons } from '../../domain/programme-reasons.ts';
import { roomsOf } from '../../domain/room-films.ts';
import type { Programme } from '../../domain/shapes/programme.ts';
import type { AdmissionsForecast } from '../../domain/shapes/forecast.ts';
import { NiabError } from '../../errors.ts';
import type { ChooseProgramme, ChosenProgramme } from '../contract/programme.ts';
import type { Prediction } from '../contract/predict.ts';
import { checkFilms, checkRoomNames, idOf } from './contradictions.ts';
import { predict, type Predicting } from './predict.ts';

type ChosenFilm = ChosenProgramme['films'][number];

/** A cinema, as far as its programme depends on it. */
type Cinema = Omit<ChooseProgramme, 'films' | 'asOf'>;

/**
 * The films that a cinema should show, and in which of its rooms.
 * @throws NiabError that names the film which cannot be forecast, or `contradictory-input`.
 */
export async function chosenProgramme(
  wanted: ChooseProgramme,
  predicting: Predicting,
): Promise<ChosenProgramme> {
  checkRoomNames(wanted.rooms, (i) => `rooms.${i}.name`);
  checkFilms(wanted.films);
  const films = await forecastAll(wanted, predicting);
  const candidates = films.map(({ id, forecast }) => ({ filmId: id, forecast }));
  return { ...cinemaProgramme(wanted, candidates), films };
}

/** The best programme of a cinema with films that have a forecast each, and why it is this one. */
export function cinemaProgramme(
  { rooms, admissionsShare, ticketPrice, fixedCosts, extraRoomGain }: Cinema,
  candidates: readonly Candidate[],
): Pick<ChosenProgramme, 'programme' | 'reasons'> {
  const settings = untaught({
    ...DEFAULT_SETTINGS,
    ...{ admissionsShare, ticketPrice, fixedCosts, extraRoomGain },
    rooms: rooms.map((room, i) => ({ room: i + 1, showTimes: [], ...room })),
  });
  const programme = chooseProgramme(candidates, settings);
  return {
    programme: asTold(programme),
    reasons: programmeReasons(roomsOf(programme.rooms), candidates, settings),
  };
}

function asTold({ kept, rooms, ...programme }: Programme): ChosenProgramme['programme'] {
  return { ...programme, rooms: rooms.map(({ expectedKept, rentalRate, ...room }) => room) };
}

async function forecastAll({ films, asOf }: ChooseProgramme, predicting: Predicting): Promise<ChosenFilm[]> {
  const described = films.flatMap((one, i) => ('film' in one ? [{ film: one.film, i }] : []));
  const options = { explain: false, sameWeek: 'rivals', ...(asOf === undefined ? {} : { asOf }) } as const;
  const made = await predict(
    described.map(({ film }) => film),
    options,
    predicting,
  );
  const predictions = new Map<number, Prediction>();
  for (const [row, { i }] of described.entries()) {
    const result = made[row];
    if (result?.status !== 'fulfilled') throw namedFilm(result?.reason, i);
    predictions.set(i, result.value);
  }
  return films.map((one, i): ChosenFilm => {
    const id = idOf(one, i);
    if (!('film' in one)) return { id, forecast: one.forecast, prediction: null };
    const prediction = predictions.get(i) as Prediction;
    return { id, forecast: figuresOf(prediction.monday ?? prediction.thursday), prediction };
  });
}

function figuresOf({ p10, p50, p90, mean }: AdmissionsForecast): AdmissionsForecast {
  return { p10, p50, p90, mean };
}

/** The same error, its field said from the whole body. */
function namedFilm(error: unknown, i: number): unknown {
  if (!(error instanceof NiabError) || error.field === null || error.field === 'asOf') return error;
  return new NiabError(error.code, error.message, { field: `films.${i}.film.${error.field}`, cause: error });
}
