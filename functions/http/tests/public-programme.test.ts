import { beforeEach, describe, expect, it } from 'vitest';
import { publicProgrammeSchema, type PublicProgramme } from '#shared/api/contract/public-programme.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { provideServices } from '#shared/services.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getPublicProgramme } from '../public-programme-get.ts';
import { handler as deleteSettings } from '../settings-delete.ts';
import { handler as putSettings } from '../settings-put.ts';
import { countAccess } from './counted-access.ts';
import { useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const [WEDNESDAY, A_WEEK_LATER] = ['2023-06-13T22:00:00Z', '2023-06-20T22:00:00Z'] as const;

const told = async (): Promise<PublicProgramme> =>
  publicProgrammeSchema.parse((await cinema.call(getPublicProgramme)).body);
const titles = ({ weeks }: PublicProgramme): unknown[] =>
  weeks.map(({ when, films }) => [when, ...films.map(({ title }) => title)]);
const version = async (): Promise<number> =>
  (await cinema.services().operational.listDecisions(WEEK, WEEK))[0]?.version ?? 0;
const decide = async (rooms: ReturnType<typeof inRooms> | null): Promise<Reply> =>
  cinema.call(putProgramme, { week: WEEK, body: { rooms, reason: 'x' }, version: await version() });

describe('the public programme', () => {
  beforeEach(() => provideServices(cinema.services()));

  it('is there before anything is published', async () => {
    const reply = await cinema.call(getPublicProgramme);
    expect(reply.body).toEqual({
      ...{ cinema: { name: 'Cinéma', address: '', ticketPrice: 10 }, weeks: [], publishedAt: null },
    });
    expect(reply.headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('tells the next week as soon as it is decided, and nothing beside the decision', async () => {
    expect((await decide(inRooms('petit', 'petit'))).status).toBe(200);
    const programme = await told();
    expect(programme.weeks).toMatchObject([
      {
        ...{ week: WEEK, when: 'next', ticketPrice: 10 },
        films: [{ filmId: 'petit', title: 'Titre de petit', rooms: [{ room: 1 }, { room: 2 }] }],
      },
    ]);
    expect(JSON.stringify(programme)).not.toMatch(/grand|moyen|forecast|share|cost/u);
  });

  it('is known by its tag until it changes', async () => {
    const etag = (await cinema.call(getPublicProgramme)).headers.get('etag') ?? '';
    const again = () => cinema.call(getPublicProgramme, { headers: { 'if-none-match': `W/${etag}` } });
    expect(await again()).toMatchObject({ status: 304, body: undefined });
    await decide(inRooms('grand', 'petit'));
    expect(await again()).toMatchObject({ status: 200 });
  });

  it('turns on Wednesday by the clock alone, and tells no week that is over', async () => {
    const { tag } = await cinema.services().publicProgramme.read();
    expect(titles(await told())).toEqual([['next', 'Titre de grand', 'Titre de petit']]);
    cinema.at(WEDNESDAY);
    expect(titles(await told())).toEqual([['current', 'Titre de grand', 'Titre de petit']]);
    cinema.at(A_WEEK_LATER);
    expect(await told()).toMatchObject({ weeks: [], cinema: { name: 'Cinéma' } });
    expect((await cinema.services().publicProgramme.read()).tag).toBe(tag);
  });

  it('follows the settings, each week with its own price', async () => {
    const change = { ...DEFAULT_SETTINGS, effectiveFrom: WEEK, ticketPrice: 8.5, name: 'Le Méliès' };
    expect((await cinema.call(putSettings, { body: change, version: 0 })).status).toBe(200);
    expect(await told()).toMatchObject({
      cinema: { name: 'Cinéma', ticketPrice: 10 },
      weeks: [{ ticketPrice: 8.5 }],
    });
    cinema.at(WEDNESDAY);
    expect(await told()).toMatchObject({ cinema: { name: 'Le Méliès', ticketPrice: 8.5 } });
    cinema.at('2023-06-12T10:00:00Z');
    expect((await cinema.call(deleteSettings, { week: WEEK, version: 1 })).status).toBe(200);
    expect(await told()).toMatchObject({ weeks: [{ ticketPrice: 10 }] });
  });

  it('that cannot be written does not keep her decision from being saved, and is written with the next', async () => {
    const services = cinema.services();
    const refuse = () => Promise.reject(new Error('The storage does not answer'));
    provideServices({
      ...services,
      publicProgramme: { ...services.publicProgramme, read: refuse, write: refuse },
    });
    expect(await decide(inRooms('moyen', null))).toMatchObject({
      status: 200,
      body: { decision: { programme: { rooms: [{ filmId: 'moyen' }, { filmId: null }] } } },
    });
    provideServices(services);
    expect(titles(await told())).toEqual([['next', 'Titre de grand', 'Titre de petit']]);
    // The same once more, as a page does that got no answer.
    const again = { week: WEEK, body: { rooms: inRooms('moyen', null), reason: 'x' }, version: 0 };
    expect((await cinema.call(putProgramme, again)).status).toBe(200);
    expect(titles(await told())).toEqual([['next', 'Titre de moyen']]);
  });

  it('tells nothing of a decision that is taken back', async () => {
    await decide(null);
    expect(await told()).toMatchObject({ weeks: [] });
  });

  it('says of a storage that does not answer no more than that', async () => {
    const services = cinema.services();
    const read = () => Promise.reject(new Error('account niabst does not answer'));
    provideServices({ ...services, publicProgramme: { ...services.publicProgramme, read } });
    const reply = await cinema.call(getPublicProgramme);
    expect(reply).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(reply.body)).not.toContain('niabst');
    expect(reply.headers.get('cache-control')).not.toContain('public');
  });

  it('reaches the database no time in ten thousand visits, and the storage once', async () => {
    const asked = countAccess(cinema.services());
    for (let visit = 0; visit < 10_000; visit += 100) {
      const replies = await Promise.all(Array.from({ length: 100 }, () => cinema.call(getPublicProgramme)));
      expect(replies.every(({ status }) => status === 200)).toBe(true);
    }
    expect(asked.database).toEqual([]);
    expect(asked.programme()).toBeLessThanOrEqual(4);
  });
});
