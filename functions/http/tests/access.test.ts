import type { HttpHandler } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as listDecisions } from '../decisions-list.ts';
import { handler as postFacts } from '../facts-preview-post.ts';
import { handler as putFacts } from '../facts-put.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as putFilmFacts } from '../film-facts-put.ts';
import { handler as putRentalRate } from '../film-rental-rate-put.ts';
import { handler as getHealthDetails } from '../health-details-get.ts';
import { handler as getHealth } from '../health-get.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as putMatch } from '../match-put.ts';
import { handler as listMatches } from '../matches-list.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getPublicProgramme } from '../public-programme-get.ts';
import { handler as getEvaluation } from '../programme-evaluation-get.ts';
import { handler as getSettings } from '../settings-get.ts';
import { handler as deleteSettings } from '../settings-delete.ts';
import { handler as postSettings } from '../settings-evaluation-post.ts';
import { handler as putSettings } from '../settings-put.ts';
import { handler as postTickets } from '../tickets-preview-post.ts';
import { handler as putTickets } from '../tickets-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { handler as listWeeks } from '../weeks-list.ts';
import { principal, useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema('static-web-apps');

describe('behind the site', () => {
  const closed: [string, HttpHandler, unknown][] = [
    ['weeks-list', listWeeks, undefined],
    ['week-get', getWeek, undefined],
    ['decisions-list', listDecisions, undefined],
    ['figures-get', getFigures, undefined],
    ['history-get', getHistory, undefined],
    ['settings-get', getSettings, undefined],
    ['matches-list', listMatches, undefined],
    ['match-put', putMatch, {}],
    ['facts-preview-post', postFacts, ''],
    ['facts-put', putFacts, {}],
    ['film-facts-put', putFilmFacts, {}],
    ['film-rental-rate-put', putRentalRate, {}],
    ['health-details-get', getHealthDetails, undefined],
    ['programme-put', putProgramme, { rooms: null }],
    ['actuals-put', putActuals, { rooms: [] }],
    ['settings-put', putSettings, {}],
    ['settings-delete', deleteSettings, undefined],
    ['programme-evaluation-get', getEvaluation, undefined],
    ['settings-evaluation-post', postSettings, {}],
    ['tickets-preview-post', postTickets, ''],
    ['tickets-put', putTickets, {}],
  ];

  it.each(closed)('%s asks for the manager', async (_, handler, body) => {
    const as = (headers: Record<string, string>) => cinema.call(handler, { week: WEEK, body, headers });
    expect((await as({})).body).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await as(principal('anonymous', 'authenticated'))).body).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    expect((await as({ 'x-ms-client-principal': '!!' })).body).toMatchObject({ status: 401 });
    expect([401, 403]).not.toContain((await as(principal('authenticated', 'manager'))).status);
  });

  it('what the manager was just told is told to nobody else', async () => {
    const told = await cinema.call(getWeek, { week: WEEK, headers: principal('manager') });
    const known = { 'if-none-match': told.headers.get('etag') ?? '' };
    expect((await cinema.call(getWeek, { week: WEEK, headers: known })).status).toBe(401);
    const others = { ...known, ...principal('authenticated') };
    expect((await cinema.call(getWeek, { week: WEEK, headers: others })).status).toBe(403);
    const again = { ...known, ...principal('manager') };
    expect((await cinema.call(getWeek, { week: WEEK, headers: again })).status).toBe(304);
  });

  it('health is open to everybody', async () => {
    expect(await cinema.call(getHealth)).toMatchObject({ status: 200, body: { status: 'alive' } });
  });

  it('the programme is open to everybody, the same for all', async () => {
    const anybody = await cinema.call(getPublicProgramme);
    expect(anybody).toMatchObject({ status: 200, body: { cinema: { name: 'Cinéma' }, weeks: [] } });
    const manager = await cinema.call(getPublicProgramme, { headers: principal('manager') });
    expect(manager.body).toEqual(anybody.body);
    expect(manager.headers.get('etag')).toBe(anybody.headers.get('etag'));
  });

  it('a decision bears the name of who made it', async () => {
    const body = { rooms: inRooms('petit', null), reason: '' };
    const reply = await cinema.call(putProgramme, {
      ...{ week: WEEK, body, version: 0 },
      headers: principal('manager'),
    });
    expect(reply.body).toMatchObject({ decision: { decidedBy: 'gérante@example.fr' } });
  });

  it('an error of ours says nothing of its cause', async () => {
    await cinema.services().operational.close();
    const reply = await cinema.call(getWeek, { week: WEEK, headers: principal('manager') });
    expect(reply.status).toBe(500);
    expect(reply.body).toEqual({
      type: 'urn:niab:problem:internal',
      title: 'Something went wrong here',
      status: 500,
      code: 'internal',
      detail: 'The error is in the log',
    });
  });
});
