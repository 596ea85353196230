import * as z from 'zod';
import { inRooms } from '#shared/domain/testing-rooms.ts';

/** What is read of a week: also of one that an older checkout answers. */
export const weekToWriteSchema = z.object({
  programmeVersion: z.int(),
  releases: z.array(
    z.object({ filmId: z.string(), forecasts: z.object({ monday: z.unknown().nullable() }) }),
  ),
});

const savedSchema = z.object({ programmeVersion: z.int() });
const refusedSchema = z.object({ current: z.object({ version: z.int() }) });

/**
 * Writes changes of a week's programme for one or more who save: two programmes in turn, each twice, so that one who saves
 * alone really changes it every other time. All follow the latest version that any answer has told.
 */
export class ProgrammeWriter {
  #version: number;
  #written = 0;
  readonly #bodies: readonly [string, string];

  /** Needs a week with two forecast films. */
  constructor({ programmeVersion, releases }: z.infer<typeof weekToWriteSchema>) {
    const forecast = releases.filter(({ forecasts }) => forecasts.monday !== null);
    const [one, other] = forecast.map(({ filmId }) => filmId);
    if (one === undefined || other === undefined) throw new Error('The week has no two films to choose from');
    this.#version = programmeVersion;
    this.#bodies = [
      JSON.stringify({ rooms: inRooms(one, other), reason: 'L’une' }),
      JSON.stringify({ rooms: inRooms(other, one), reason: 'L’autre' }),
    ];
  }

  /** The latest that any answer has told. */
  get version(): number {
    return this.#version;
  }

  next(): { body: string; headers: Record<string, string> } {
    const body = this.#bodies[Math.floor(this.#written / 2) % 2 === 0 ? 0 : 1];
    this.#written += 1;
    return { body, headers: { 'content-type': 'application/json', 'if-match': `"${this.#version}"` } };
  }

  take(status: number, body: string): void {
    if (status === 200) this.#told(savedSchema.parse(JSON.parse(body)).programmeVersion);
    if (status === 412) this.#told(refusedSchema.parse(JSON.parse(body)).current.version);
  }

  #told(version: number): void {
    this.#version = Math.max(this.#version, version);
  }
}
