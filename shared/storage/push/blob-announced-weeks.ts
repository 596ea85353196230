import * as z from 'zod';
import { cinemaWeek } from '../../domain/shapes/basics.ts';
import { readJsonBlob, writeJsonBlob } from '../json-blob.ts';
import { STATUS_CONTAINER } from '../status/blob-status-store.ts';
import { blobContainer, type StorageAccount } from '../storage-account.ts';
import type { AnnouncedWeeks } from './announced-weeks.ts';

const announcedSchema = z.object({ week: cinemaWeek });

/** A small blob a topic, `announced/{topic}.json`, beside what the other timers remember. One that cannot be read says nothing. */
export function createBlobAnnouncedWeeks(account: StorageAccount): AnnouncedWeeks {
  const container = blobContainer(account, STATUS_CONTAINER);
  const nameOf = (topic: string): string => `announced/${topic}.json`;
  return {
    read: async (topic) => (await readJsonBlob(container, nameOf(topic), announcedSchema))?.week ?? null,
    write: (topic, week) => writeJsonBlob(container, nameOf(topic), { week }),
  };
}
