import type { Affinities } from '#shared/api/contract/affinities.ts';
import type { PublicProgramme } from '#shared/api/contract/public-programme.ts';
import { cinemaWeekOf, parisDateOf } from '#shared/domain/cinema-week.ts';
import { readMirror } from '../audience/likes/mirror-store.ts';
import { readPublic } from '../audience/notify/push-server.ts';
import { notify } from '../texts/fr/notify.ts';
import { weekMessage, type ShownWeek, type WeekMessage } from './week-message.ts';

/** What a press on the notification's button does. */
export const STOP = 'stop';

/** What the types of the browser do not know yet; one without buttons leaves them out. */
interface OptionsWithActions extends NotificationOptions {
  actions: { action: string; title: string }[];
}

/**
 * Shows what is true now, whatever the message that came was about: it may be late, or of a topic that this version does not know.
 * A browser demands that something is shown, so something is, even without a network. One of the same week replaces it.
 */
export async function tellWeek(registration: ServiceWorkerRegistration): Promise<void> {
  const [shown, likes] = await Promise.all([shownWeek(), readMirror()]);
  const { title, body, path } = messageOf(shown, likes);
  const week = shown?.week ?? cinemaWeekOf(parisDateOf(new Date()));
  const options: OptionsWithActions = {
    ...{ body, lang: 'fr', icon: '/icon-192.png', tag: `programme-${week}`, data: path },
    actions: [{ action: STOP, title: notify.message.stop }],
  };
  await registration.showNotification(title, options);
}

/** An API of another version may answer something else: then what is known to be true is told. */
function messageOf(...told: Parameters<typeof weekMessage>): WeekMessage {
  try {
    return weekMessage(...told);
  } catch {
    return weekMessage(null, []);
  }
}

/** Null where neither can be had. */
async function shownWeek(): Promise<ShownWeek | null> {
  try {
    return await readPublic<Affinities>('/api/public/affinities');
  } catch {
    return readPublic<PublicProgramme>('/api/public/programme')
      .then(({ weeks }) => weeks.find(({ when }) => when === 'current') ?? null)
      .catch(() => null);
  }
}
