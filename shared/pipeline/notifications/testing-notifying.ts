import { newAccount } from '#test/support/azurite.ts';
import type { PublishedProgramme } from '../../domain/shapes/public-programme.ts';
import { createWebPushSender } from '../../push/web-push-sender.ts';
import { createBlobPublishedProgramme } from '../../storage/published/blob-published-programme.ts';
import { createBlobAnnouncedWeeks } from '../../storage/push/blob-announced-weeks.ts';
import { createBlobVapidKeys } from '../../storage/push/blob-vapid-keys.ts';
import { createTableSubscriptionStore } from '../../storage/push/table-subscription-store.ts';
import { parseMessage } from '../../storage/queues/messages.ts';
import type { QueueMessages } from '../../storage/queues/queues.ts';
import type { Notifying } from './notifying.ts';

/** The week that runs at the clock's instant, Wednesday ten o'clock in Paris. */
export const WEEK = '2026-11-25';
export const WEDNESDAY = '2026-11-25T09:00:00Z';

/** A message as it was sent, and in how many seconds it is delivered. */
export interface Sent {
  message: QueueMessages['notify'];
  afterSeconds: number;
}

export interface TestNotifying extends Notifying {
  connectionString: string;
  /** The messages are kept instead of sent. */
  sent: Sent[];
  at: (instant: string) => void;
  /** Publishes the programme of some weeks, each with a film. */
  publish: (...weeks: string[]) => Promise<void>;
}

/** What tells browsers, over a storage account of its own. @param allows which addresses may be sent to. */
export async function testNotifying(allows: (endpoint: string) => boolean): Promise<TestNotifying> {
  const connectionString = await newAccount();
  const account = { connectionString };
  const publicProgramme = createBlobPublishedProgramme(account);
  const subscriptions = createTableSubscriptionStore(account);
  const sender = createWebPushSender({ contact: 'niab@example.fr', allows, patienceMs: 2_000 });
  const sent: Sent[] = [];
  let now = new Date(WEDNESDAY);
  return {
    connectionString,
    sent,
    at: (instant) => {
      now = new Date(instant);
    },
    clock: { now: () => now },
    publicProgramme,
    queues: {
      send: (queue, message, afterSeconds = 0) => {
        if (queue !== 'notify') throw new Error(`Nothing is sent to ${queue}`);
        sent.push({ message: parseMessage('notify', message), afterSeconds });
        return Promise.resolve();
      },
      depths: () => Promise.resolve([]),
      replayPoison: () => Promise.resolve(0),
    },
    push: {
      subscriptions: () => Promise.resolve(subscriptions),
      vapid: createBlobVapidKeys(account),
      announced: createBlobAnnouncedWeeks(account),
      sender: () => Promise.resolve(sender),
    },
    publish: async (...weeks) => {
      const { tag } = await publicProgramme.read();
      await publicProgramme.write(programmeOf(weeks), tag);
    },
  };
}

/** The programme of some weeks as it is published, a film each. */
export function programmeOf(weeks: readonly string[]): PublishedProgramme {
  const film = {
    ...{
      filmId: 'f',
      title: 'Un film',
      originalTitle: null,
      directors: [],
      cast: [],
      genres: [],
      countries: [],
    },
    ...{ durationMinutes: null, rooms: [{ room: 1, name: 'Salle 1', seats: 120, shows: [] }] },
  };
  return {
    publishedAt: WEDNESDAY,
    cinema: [{ effectiveFrom: '2026-11-18', name: 'Le Méliès', address: '', ticketPrice: 10 }],
    weeks: weeks.map((week) => ({ week, films: [film] })),
  };
}
