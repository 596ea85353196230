/** Sends the films that a visitor likes to the site, where she has agreed, each once. */
import { cinemaWeekOf, parisDateOf } from '#shared/domain/cinema-week.ts';
import { likesNow } from '../likes.ts';
import { postLikes, type Outcome } from './post-likes.ts';
import { keepSharing, sharingNow, stopSharing } from './sharing-state.ts';

/** Films of one sending. */
const AT_ONCE = 50;
const LOCK = 'niab-likes-shared';

/** `not-kept`: the browser keeps nothing, so nothing was sent. */
export type SharingEnd = Outcome | 'not-kept';

/** Somebody agrees: all films are sent that she likes now. */
export function agreeToShare(now: Date): Promise<SharingEnd> {
  const agreed = sharingNow() ?? { week: null, sent: [] };
  return keepSharing(agreed) ? alone(() => sendUnsent(now)) : Promise.resolve('not-kept');
}

/** Sends what has been liked since, at most once in a cinema week; nothing where nobody agreed. */
export async function shareLater(now: Date): Promise<void> {
  // Where nobody has agreed not even a lock is asked, which a browser that keeps nothing refuses.
  if (sharingNow() === null) return;
  await alone(async () => {
    const sharing = sharingNow();
    if (sharing !== null && sharing.week !== weekAt(now)) await sendUnsent(now);
  });
}

async function sendUnsent(now: Date): Promise<SharingEnd> {
  const sent = new Set(sharingNow()?.sent);
  const unsent = likesNow().flatMap(({ id }) => (sent.has(id) ? [] : [id]));
  for (let from = 0; from < unsent.length; from += AT_ONCE) {
    const films = unsent.slice(from, from + AT_ONCE);
    const before = sharingNow();
    // It was stopped meanwhile.
    if (before === null) return 'taken';
    // Written down first: a page that is closed just now must not send them again.
    if (!keepSharing({ week: weekAt(now), sent: [...before.sent, ...films] })) {
      stopSharing();
      return 'not-kept';
    }
    const outcome = await postLikes(films);
    if (outcome === 'refused' && sharingNow() !== null) keepSharing({ week: null, sent: before.sent });
    if (outcome !== 'taken') return outcome;
  }
  return 'taken';
}

function weekAt(now: Date): string {
  return cinemaWeekOf(parisDateOf(now));
}

/** Of several windows of one browser one after another, where it can see to that. */
async function alone<T>(send: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, send) : send();
}
