/**
 * Put among the functions of a version without the prediction API: what such a call would have done there, from the services of
 * the process to a forecast of Thursday's model. No token is checked, no limit counted, nothing validated.
 */
import { app } from '@azure/functions';
import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';
import { buildFeatures } from '#shared/features/build-features.ts';
import { services } from '#shared/services.ts';

export interface FilmOfADay {
  facts: ReleaseFacts;
  week: string;
  asOf: string;
}

app.http('first-forecast-post', {
  methods: ['POST'],
  handler: async (request) => {
    const { facts, week, asOf } = (await request.json()) as FilmOfADay;
    const forecaster = await (await services()).forecaster();
    const records = forecaster.trackRecords();
    const context = { stage: 'thursday' as const, week, asOf, competitors: [] };
    const film = { facts, features: buildFeatures(facts, context, records), strongestRival: null };
    const past = records.asOf(asOf);
    const [forecast] = await forecaster.forecast([film], { explain: false, past });
    return { jsonBody: forecast };
  },
});
