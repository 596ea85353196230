import { decisionsSchema } from '#shared/api/contract/programme.ts';
import { settingsHistorySchema, type SettingsHistory } from '#shared/api/contract/settings.ts';
import { weekSchema } from '#shared/api/contract/week.ts';
import { withHeader, type FuzzRequest } from './fuzz-request.ts';
import type { Sender, Sent } from './sender.ts';
import { canonical, shownIn, type Change, type Wish } from './written.ts';

/** A plan or a result that is just being written may change an answer between two questions. */
const TRIES = 3;

/**
 * Asks again for what was just answered, with its ETag, while nobody else asks: nothing must have changed.
 *
 * @returns what was sent, and what is wrong.
 */
export async function askAgain(sender: Sender, { request, reached, answer }: Sent): Promise<Sent[]> {
  let etag = answer?.headers['etag'];
  if (request.method !== 'GET' || answer?.status !== 200 || reached === null || etag === undefined) return [];
  const again: Sent[] = [];
  for (let tries = 0; tries < TRIES && etag !== undefined; tries += 1) {
    const sent = await sender.send(withHeader(request, 'If-None-Match', etag));
    again.push(sent);
    if (sent.answer?.status === 304 || sent.faults.length > 0) return again;
    etag = sent.answer?.headers['etag'];
  }
  const last = again.at(-1);
  if (last !== undefined)
    last.faults.push(`it answers never 304, the last time ${String(last.answer?.status)}`);
  return again;
}

/** Reads by the API what was accepted and is stored: it must be shown at once, and as it was said. */
export async function readBack(sender: Sender, wish: Wish, stored: readonly Change[]): Promise<Sent[]> {
  const own = stored.filter(({ kind, about }) => kind === wish.kind && about === wish.about);
  const version = Math.max(0, ...own.map(({ sequence }) => sequence));
  const week = `/api/weeks/${wish.about}`;
  const read = async (target: string, isShown: (content: unknown) => boolean): Promise<Sent> => {
    const sent = await sender.send(reading(target));
    if (sent.faults.length === 0 && !isShown(sent.content)) {
      sent.faults.push(`version ${version} is stored and is not shown: ${wish.says}`);
    }
    return sent;
  };
  switch (wish.kind) {
    case 'programme-put':
      return [
        await read(week, (content) => weekSchema.parse(content).programmeVersion === version),
        await read(`${week}/decisions`, (content) => {
          const [latest] = decisionsSchema.parse(content).decisions;
          if (latest === undefined) return false;
          const { reason, notObtained } = latest;
          const rooms = shownIn(latest.rooms);
          return latest.version === version && canonical({ rooms, reason, notObtained }) === wish.says;
        }),
      ];
    case 'actuals-put':
      return [await read(week, (content) => weekSchema.parse(content).ticketsVersion === version)];
    case 'settings-put':
      return [
        await read('/api/settings', (content) => {
          const shown = settingsHistorySchema.parse(content);
          return shown.version === version && isInHistory(wish, shown.history);
        }),
      ];
  }
}

function isInHistory({ says }: Wish, history: SettingsHistory['history']): boolean {
  return says.startsWith('{"withdrawn"')
    ? history.every(({ effectiveFrom }) => canonical({ withdrawn: effectiveFrom }) !== says)
    : history.some((each) => canonical(each) === says);
}

function reading(target: string): FuzzRequest {
  return {
    ...{ intent: 'valid', method: 'GET', target, version: 'HTTP/1.1', headers: [['Host', 'localhost']] },
    ...{ body: null, framing: { kind: 'length' }, cutAt: null, pieces: null },
  };
}
