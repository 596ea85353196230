import * as z from 'zod';
import { matchesSchema } from '#shared/api/contract/matches.ts';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { weekSchema } from '#shared/api/contract/week.ts';
import {
  CURRENT_VERSION,
  LAST_ETAG,
  TICKETS_VERSION,
  TOLD_VERSION,
  type FuzzRequest,
} from './fuzz-request.ts';
import type { Reached } from './http-functions.ts';
import type { Answer } from './read-answers.ts';

const weekVersions = weekSchema.pick({
  ...{ week: true, programmeVersion: true, ticketsVersion: true, releases: true },
});
const settingsVersion = settingsHistorySchema.pick({ version: true });
const current = z.object({ current: settingsVersion });

/** What a client knows from the answers it has had. */
export class Knowledge {
  readonly #versions = new Map<string, number>();
  readonly #etags = new Map<string, string>();

  /** Puts what is known into a text of a request. */
  putIn(text: string, request: FuzzRequest, reached: Reached | null): string {
    const version = reached === null ? 0 : (this.#versions.get(subjectOf(reached)) ?? 0);
    return text
      .replaceAll(CURRENT_VERSION, String(version))
      .replaceAll(TICKETS_VERSION, (_, week: string) => String(this.#versionOfTickets(week)))
      .replaceAll(TOLD_VERSION, (_, filmId: string, week: string) =>
        String(this.#versions.get(keyOf('film-facts-put', week, filmId)) ?? 0),
      )
      .replaceAll(LAST_ETAG, this.#etags.get(request.target) ?? '"none"');
  }

  #versionOfTickets(week: string): number {
    return this.#versions.get(keyOf('actuals-put', week)) ?? 0;
  }

  /** Learns from an answer whose content is as it should be. */
  learn(request: FuzzRequest, reached: Reached, { status, headers }: Answer, content: unknown): void {
    if (status === 200 && headers['etag'] !== undefined && request.method === 'GET') {
      this.#etags.set(request.target, headers['etag']);
    }
    if (status === 412) this.#learnCurrent(reached, content);
    if (status !== 200) return;
    const week = weekVersions.safeParse(content);
    if (week.success) {
      this.#grow(keyOf('programme-put', week.data.week), week.data.programmeVersion);
      this.#grow(keyOf('actuals-put', week.data.week), week.data.ticketsVersion);
      for (const { filmId, toldVersion, rental } of week.data.releases) {
        this.#grow(keyOf('film-facts-put', week.data.week, filmId), toldVersion);
        this.#grow(keyOf('film-rental-rate-put', week.data.week, filmId), rental.version);
      }
    }
    for (const match of matchesSchema.safeParse(content).data?.matches ?? []) {
      this.#grow(keyOf('match-put', match.week), match.version);
    }
    const settings = reached.name.startsWith('settings') ? settingsVersion.safeParse(content) : null;
    if (settings?.success === true) this.#grow(keyOf('settings-put', undefined), settings.data.version);
  }

  #learnCurrent(reached: Reached, content: unknown): void {
    const parsed = current.safeParse(content);
    if (parsed.success) this.#grow(subjectOf(reached), parsed.data.current.version);
  }

  /** Answers may overtake each other; versions only grow. */
  #grow(key: string, version: number): void {
    this.#versions.set(key, Math.max(version, this.#versions.get(key) ?? 0));
  }
}

/** What the version of a request is of. */
function subjectOf({ name, params }: Reached): string {
  return keyOf(name, params['week'], params['filmId']);
}

function keyOf(name: string, week: string | undefined, filmId = ''): string {
  // All settings have one version, whatever their week.
  if (name.startsWith('settings')) return 'settings';
  return `${name} ${week ?? ''} ${filmId}`;
}
