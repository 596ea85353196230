import { InvalidFieldsError, isInternal } from '../../api/problem-details.ts';
import { NiabError } from '../../errors.ts';
import { filmSchema, text, type Film } from '../contract/film.ts';
import {
  filmsEnvelopeSchema,
  predictFilmSchema,
  type FilmPrediction,
  type Prediction,
} from '../contract/predict.ts';
import type { AdmittedCall } from '../http/endpoint.ts';
import type { ApiReply } from '../http/http.ts';
import { predict, type Predicting } from '../prediction/predict.ts';
import { predictingFor } from '../prediction/predicting.ts';
import { checked } from '../http/read-body.ts';
import { answered } from '../http/replies.ts';
import { toldProblem } from '../http/told-problem.ts';

/** One film, or several of which each is answered by itself. */
export async function predictAnswer(call: AdmittedCall): Promise<ApiReply> {
  const predicting = await predictingFor(call);
  return isBatch(call.json) ? batch(call, predicting) : single(call, predicting);
}

/** Which of the two a body is meant to be; whichever, it has no field that the other has. */
function isBatch(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'films');
}

async function single({ json }: AdmittedCall, predicting: Predicting): Promise<ApiReply> {
  const { film, ...options } = checked(predictFilmSchema, json);
  const [made] = await predict([film], { ...options, sameWeek: 'independent' }, predicting);
  if (made?.status !== 'fulfilled') throw inFilm(made?.reason);
  return answered(200, { prediction: made.value });
}

async function batch({ json, warn }: AdmittedCall, predicting: Predicting): Promise<ApiReply> {
  const { films: given, ...options } = checked(filmsEnvelopeSchema, json);
  const read = given.map(readFilm);
  const films = read.flatMap((each) => (each.film === null ? [] : [each.film]));
  const made = await predict(films, options, predicting);
  const results = made.values();
  const predictions = read.map(({ id, film, wrong }): FilmPrediction => {
    if (film === null) return refused(id, wrong);
    const result: PromiseSettledResult<Prediction> | undefined = results.next().value;
    if (result?.status === 'fulfilled') return { id, prediction: result.value, error: null };
    if (isInternal(result?.reason)) warn(result?.reason);
    return refused(id, result?.reason);
  });
  const isWhole = predictions.every(({ error }) => error === null);
  return answered(isWhole ? 200 : 207, { predictions });
}

/** A film, or what is wrong with it. */
function readFilm(given: unknown): { id: string | null; film: Film | null; wrong: unknown } {
  try {
    const film = checked(filmSchema, given, 'film');
    return { id: film.id ?? null, film, wrong: null };
  } catch (wrong) {
    const named = typeof given === 'object' && given !== null && 'id' in given ? given.id : null;
    return { id: text(100).safeParse(named).data ?? null, film: null, wrong };
  }
}

function refused(id: string | null, error: unknown): FilmPrediction {
  return { id, prediction: null, error: toldProblem(error).problem };
}

/** The same error, its field said from the whole body. */
function inFilm(error: unknown): unknown {
  if (error instanceof InvalidFieldsError || !(error instanceof NiabError)) return error;
  if (error.field === null || error.field === 'asOf') return error;
  return new NiabError(error.code, error.message, { field: `film.${error.field}`, cause: error });
}
