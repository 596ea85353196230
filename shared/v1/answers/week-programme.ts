import { remembered } from '../../api/remembered.ts';
import { DEFAULT_SETTINGS } from '../../domain/cinema.ts';
import type { PublishedRelease } from '../../domain/shapes/published-week.ts';
import { cinemaProgramme } from '../prediction/choose-programme.ts';
import { weekParameterSchema } from '../contract/releases.ts';
import { checkRoomNames } from '../prediction/contradictions.ts';
import { weekProgrammeQuerySchema, type WeekProgramme } from '../contract/week-programme.ts';
import type { AdmittedCall } from '../http/endpoint.ts';
import type { ApiReply } from '../http/http.ts';
import { checked } from '../http/read-body.ts';
import { readPublishedWeek } from '../prediction/read-published-week.ts';
import { queryOf } from '../http/read-query.ts';
import { read } from '../http/replies.ts';

type ShownFilm = WeekProgramme['films'][number];

/** An address is asked again until the week is published anew; of eight rooms the choice takes far longer than all else. */
const programmeOf = remembered(cinemaProgramme);

/** The best programme of a client's rooms with the films of a week, by the latest forecast of each. */
export async function weekProgrammeAnswer({ request, services }: AdmittedCall): Promise<ApiReply> {
  const week = checked(weekParameterSchema, request.params['week'], 'week');
  const { room, share, price } = queryOf(request, weekProgrammeQuerySchema, ['room']);
  checkRoomNames(room, (i) => `room.${i}`);
  const cinema = {
    ...{ rooms: room, admissionsShare: share, ticketPrice: price, fixedCosts: 0 },
    extraRoomGain: DEFAULT_SETTINGS.extraRoomGain,
  };
  const { publishedAt, releases } = await readPublishedWeek(services, week);
  const films = releases.map(shownFilm);
  const candidates = films.flatMap(({ filmId, forecast }) =>
    forecast === null ? [] : [{ filmId, forecast }],
  );
  const answer: WeekProgramme = { week, publishedAt, ...programmeOf(cinema, candidates), films };
  return read(request, answer);
}

function shownFilm({ filmId, title, forecasts }: PublishedRelease): ShownFilm {
  const stage = (['monday', 'thursday'] as const).find((each) => forecasts[each] !== null) ?? null;
  const latest = stage === null ? null : forecasts[stage];
  if (latest === null) return { filmId, title, stage: null, forecast: null };
  const { p10, p50, p90, mean } = latest;
  return { filmId, title, stage, forecast: { p10, p50, p90, mean } };
}
