/** What a notification of the week's programme says. Pure. */
import type { Affinities } from '#shared/api/contract/affinities.ts';
import type { LikedFilm } from '../audience/likes/liked-film.ts';
import { suitingFilm } from '../audience/notify/suiting-film.ts';
import { list } from '../format/format.ts';
import { notify } from '../texts/fr/notify.ts';

const text = notify.message;

/** What is known of the programme: with it, or without, what suits whom. */
export type ShownWeek = Affinities | { week: string | null; films: readonly { title: string }[] };

export interface WeekMessage {
  title: string;
  body: string;
  /** A page of this site. */
  path: string;
}

/** @param shown null where it cannot be had. @param likes the latest first. */
export function weekMessage(shown: ShownWeek | null, likes: readonly LikedFilm[]): WeekMessage {
  if (shown === null || shown.week === null || shown.films.length === 0) {
    return { title: text.programme, body: text.unread, path: '/' };
  }
  const path = `/programme/${shown.week}`;
  const suits =
    'factor' in shown
      ? suitingFilm(
          shown,
          likes.map(({ id }) => id),
        )
      : null;
  if (suits === null) {
    return { title: text.programme, body: text.onScreen(list(shown.films.map(({ title }) => title))), path };
  }
  const titles = new Map(likes.map(({ id, title }) => [id, title]));
  const because = list(suits.because.map((id) => titles.get(id) ?? ''));
  return { title: text.suits(suits.film.title), body: text.because(because), path };
}
