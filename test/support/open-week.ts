import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { filmIn } from '#shared/domain/room-films.ts';
import { allSent } from './browser.ts';
import { apiSaves, OPEN_WEEK, weekSays } from './sample-day.ts';

/**
 * The week that is still to decide, as it is before the tests of a file, and its films. What a test decides is taken back
 * after it.
 */
export async function openWeek() {
  afterEach(() => decideElsewhere({ rooms: null }));
  const week = await weekSays(OPEN_WEEK);
  const recommended = week.recommended.monday?.rooms ?? [];
  const films = new Map(week.releases.map((release) => [release.filmId, release]));
  const filmOf = (filmId: string | null | undefined) => {
    const film = films.get(filmId ?? '');
    if (film === undefined) throw new Error(`The week has no film ${filmId}`);
    return film;
  };
  return {
    week,
    titleOf: (filmId: string | null | undefined): string => filmOf(filmId).title,
    /** The film of a room in the programme that is proposed. */
    recommendedIn: (room: number): string => filmOf(filmIn(recommended, room)).filmId,
    /** A film that is in none of its rooms. */
    other: () => {
      const film = week.releases.find(
        ({ filmId, forecasts }) =>
          forecasts.monday !== null && recommended.every((room) => room.filmId !== filmId),
      );
      if (film === undefined) throw new Error('The week has no film that is not proposed');
      return film;
    },
  };
}

/** Decides the week as another window does: `{ rooms, reason, notObtained }`, as the API takes them. */
export async function decideElsewhere(body: unknown): Promise<void> {
  const { programmeVersion } = await weekSays(OPEN_WEEK);
  await apiSaves(`/weeks/${OPEN_WEEK}/programme`, body, programmeVersion);
}

/** Counts the decisions that a page sends from now on, whether they are answered or not. */
export function decisionsSent(page: Page): () => Promise<number> {
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().endsWith('/programme')) sent++;
  });
  return async () => {
    await allSent(page);
    return sent;
  };
}
