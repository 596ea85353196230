import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/cinema.ts';
import { testRelease } from '../domain/testing-films.ts';
import { inRooms } from '../domain/testing-rooms.ts';
import type { RoomFilm } from '../domain/room-films.ts';
import { CHANGE } from '../storage/testing/settings-change.ts';
import { catchUp } from './collect-due-runs.ts';
import { publishProgramme } from './publish-programme.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

/** The clock stands on Thursday, 2026-11-19. */
const [LAST, CURRENT, NEXT] = ['2026-11-11', '2026-11-18', '2026-11-25'] as const;
const EVENINGS = DEFAULT_SETTINGS.rooms[0]?.showTimes ?? [];

async function decide(
  { operational }: TestPipeline,
  week: string,
  rooms: RoomFilm[] | null,
  version = 0,
): Promise<void> {
  const decision = { week, rooms, reason: 'Pour nous seuls', notObtained: [] };
  await operational.addDecision({ ...decision, decidedAt: CHANGE.changedAt, decidedBy: 'moi' }, version);
}

/** A cinema with films in three weeks. */
async function cinema(): Promise<TestPipeline> {
  const pipeline = await testPipeline();
  for (const week of [LAST, CURRENT, NEXT]) {
    for (const film of ['un', 'deux']) {
      const facts = { title: `${film} ${week}`, synopsis: 'Long.', posterUrl: 'https://x.test/1' };
      await pipeline.operational.upsertRelease(testRelease(week, film, facts));
    }
  }
  return pipeline;
}

const kept = async ({ publicProgramme }: TestPipeline) => (await publicProgramme.read()).programme;

describe('the programme that the public may read', () => {
  it('has the weeks that are decided from the current one on, each film with its rooms and hours', async () => {
    const pipeline = await cinema();
    await decide(pipeline, LAST, inRooms('un', 'deux'));
    await decide(pipeline, CURRENT, inRooms('un', 'un'));
    await decide(pipeline, NEXT, inRooms(null, 'deux'));
    await publishProgramme(pipeline);
    const told = await kept(pipeline);
    expect(told).toMatchObject({
      publishedAt: '2026-11-19T04:01:00.000Z',
      cinema: [{ effectiveFrom: CURRENT, name: 'Cinéma', address: '', ticketPrice: 10 }],
    });
    expect(
      told?.weeks.map(({ week, films }) => [week, films.map(({ title, rooms }) => [title, rooms])]),
    ).toEqual([
      [
        CURRENT,
        [
          [
            `un ${CURRENT}`,
            [
              { room: 1, name: 'Salle 1', seats: 120, shows: EVENINGS },
              { room: 2, name: 'Salle 2', seats: 80, shows: EVENINGS },
            ],
          ],
        ],
      ],
      [NEXT, [[`deux ${NEXT}`, [{ room: 2, name: 'Salle 2', seats: 80, shows: EVENINGS }]]]],
    ]);
    expect(JSON.stringify(told)).not.toMatch(
      /forecast|mean|p50|costs|share|gain|synopsis|poster|reason|Pour nous|moi/iu,
    );
  });

  it('has nothing of a week that is not decided, or is decided no more', async () => {
    const pipeline = await cinema();
    await publishProgramme(pipeline);
    expect(await kept(pipeline)).toMatchObject({ weeks: [] });
    await decide(pipeline, NEXT, inRooms('un', null));
    await publishProgramme(pipeline);
    expect((await kept(pipeline))?.weeks).toHaveLength(1);
    await decide(pipeline, NEXT, null, 1);
    await publishProgramme(pipeline);
    expect((await kept(pipeline))?.weeks).toEqual([]);
  });

  it('leaves out a film that the sites have postponed', async () => {
    const pipeline = await cinema();
    await decide(pipeline, NEXT, inRooms('un', 'deux'));
    await pipeline.operational.upsertRelease({ ...testRelease(NEXT, 'un'), withdrawn: true });
    await publishProgramme(pipeline);
    expect((await kept(pipeline))?.weeks[0]?.films.map(({ filmId }) => filmId)).toEqual(['deux']);
  });

  it('has a film of the week before that is kept for a second week', async () => {
    const pipeline = await cinema();
    const { operational } = pipeline;
    await operational.upsertRelease(testRelease(CURRENT, 'gardé', { title: 'Le gardé' }));
    await operational.upsertRelease({ ...testRelease(CURRENT, 'reporté'), withdrawn: true });
    await decide(pipeline, NEXT, inRooms('gardé', 'reporté'));
    await publishProgramme(pipeline);
    const [week] = (await kept(pipeline))?.weeks ?? [];
    expect(week?.films.map(({ title, rooms }) => [title, rooms.map(({ room }) => room)])).toEqual([
      ['Le gardé', [1]],
    ]);
  });

  it('has what is told of the cinema in each week, as of now first', async () => {
    const pipeline = await cinema();
    const { operational } = pipeline;
    const changes = [
      { effectiveFrom: LAST, name: 'Le Méliès' },
      { effectiveFrom: NEXT, name: 'Le Méliès', ticketPrice: 12.5 },
      { effectiveFrom: '2026-12-02', name: 'Retiré' },
    ];
    for (const [version, change] of changes.entries()) {
      await operational.saveSettings({ ...DEFAULT_SETTINGS, ...change }, version, CHANGE);
    }
    await operational.withdrawSettings('2026-12-02', 3, CHANGE);
    await publishProgramme(pipeline);
    expect((await kept(pipeline))?.cinema).toEqual([
      { effectiveFrom: CURRENT, name: 'Le Méliès', address: '', ticketPrice: 10 },
      { effectiveFrom: NEXT, name: 'Le Méliès', address: '', ticketPrice: 12.5 },
    ]);
  });

  it('is not written again while it says the same', async () => {
    const pipeline = await cinema();
    await publishProgramme(pipeline);
    const { tag } = await pipeline.publicProgramme.read();
    pipeline.now += 60_000;
    await publishProgramme(pipeline);
    expect(await pipeline.publicProgramme.read()).toMatchObject({
      tag,
      programme: { publishedAt: '2026-11-19T04:01:00.000Z' },
    });
  });

  it('is that of the last decision, whoever of two writers comes last', async () => {
    const pipeline = await cinema();
    await decide(pipeline, NEXT, inRooms('un', null));
    const { publicProgramme } = pipeline;
    let isFirst = true;
    const slow: TestPipeline = {
      ...pipeline,
      publicProgramme: {
        ...publicProgramme,
        // Has read the database; before it writes, another decision is made and published.
        write: async (programme, after) => {
          if (isFirst) {
            isFirst = false;
            await decide(pipeline, NEXT, inRooms('deux', null), 1);
            await publishProgramme(pipeline);
          }
          return publicProgramme.write(programme, after);
        },
      },
    };
    await publishProgramme(slow);
    expect((await kept(pipeline))?.weeks[0]?.films.map(({ filmId }) => filmId)).toEqual(['deux']);
  });

  it('that could not be written has the next catch-up look, which writes it', async () => {
    const pipeline = await cinema();
    await decide(pipeline, NEXT, inRooms('un', null));
    await pipeline.status.write({
      ...{ writtenAt: '2026-11-19T04:00:00.000Z', nextCheckAt: '2026-11-23T04:00:00.000Z', underWay: [] },
    });
    const failing: TestPipeline = {
      ...pipeline,
      publicProgramme: {
        ...pipeline.publicProgramme,
        write: () => Promise.reject(new Error('The storage does not answer')),
      },
    };
    await expect(publishProgramme(failing)).rejects.toThrow('does not answer');
    expect(await kept(pipeline)).toBeNull();
    await catchUp(pipeline);
    expect((await kept(pipeline))?.weeks).toHaveLength(1);
  });
});
