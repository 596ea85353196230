import { expect, it } from 'vitest';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { problemSchema } from '#shared/api/contract/problem.ts';
import { handler as listDecisions } from '../decisions-list.ts';
import { handler as getHealth } from '../health-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as listWeeks } from '../weeks-list.ts';
import { principal, useCinema, WEEK } from './served-cinema.ts';

const MOST = 6;
const cinema = useCinema('static-web-apps', { NIAB_REQUESTS_PER_MINUTE: String(MOST) });
const headers = principal('manager');

it('more requests than a minute may have are told to come back, whatever they ask, and do nothing', async () => {
  for (let i = 0; i < MOST; i += 1) expect((await cinema.call(listWeeks, { headers })).status).toBe(200);
  const body = { rooms: inRooms('petit', null) };
  const replies = [
    await cinema.call(listWeeks, { headers }),
    await cinema.call(listDecisions, { headers, week: WEEK }),
    await cinema.call(putProgramme, { headers, week: WEEK, body, version: 0 }),
  ];
  for (const reply of replies) {
    expect(problemSchema.parse(reply.body)).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(reply.status).toBe(429);
    const seconds = Number(reply.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  }
  expect(await cinema.services().operational.listDecisions(WEEK, WEEK)).toEqual([]);
});

it('another user, who may not ask at all, and the liveness probe are not told so', async () => {
  const other = { identityProvider: 'aad', userDetails: 'autre@example.fr', userRoles: ['manager'] };
  const as = (who: object) => ({
    'x-ms-client-principal': Buffer.from(JSON.stringify(who)).toString('base64'),
  });
  expect((await cinema.call(listWeeks, { headers: as(other) })).status).toBe(200);
  expect((await cinema.call(listWeeks, { headers: as({ ...other, userRoles: [] }) })).status).toBe(403);
  expect((await cinema.call(listWeeks)).status).toBe(401);
  expect((await cinema.call(getHealth)).status).toBe(200);
});
