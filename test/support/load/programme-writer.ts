import * as z from 'zod';
import type { Week } from '../../../shared/api/contract/week.ts';

const savedSchema = z.object({ programmeVersion: z.int() });
const refusedSchema = z.object({ current: z.object({ version: z.int() }) });

/**
 * Writes the body and the headers of changes of a week's programme by many at once: two programmes in turn, each twice, so
 * that every second change says what is stored already. All follow the latest version that any answer has told.
 */
export class ProgrammeWriter {
  #version: number;
  #written = 0;
  readonly #bodies: readonly [string, string];

  /** Needs a week with two forecast films. */
  constructor({ programmeVersion, releases }: Week) {
    const [one, other] = releases
      .filter(({ forecasts }) => forecasts.monday !== null)
      .map(({ filmId }) => filmId);
    if (one === undefined || other === undefined) throw new Error('The week has no two films to choose from');
    this.#version = programmeVersion;
    this.#bodies = [
      JSON.stringify({ rooms: { 1: one, 2: other }, reason: 'L’une' }),
      JSON.stringify({ rooms: { 1: other, 2: one }, reason: 'L’autre' }),
    ];
  }

  /** The latest that any answer has told. */
  get version(): number {
    return this.#version;
  }

  next(): { body: string; headers: Record<string, string> } {
    const body = this.#bodies[Math.floor(this.#written / 2) % 2 === 0 ? 0 : 1];
    this.#written += 1;
    return {
      body,
      headers: { 'content-type': 'application/json', 'if-match': `"${this.#version}"` },
    };
  }

  take(status: number, body: string): void {
    const version =
      status === 200
        ? savedSchema.parse(JSON.parse(body)).programmeVersion
        : status === 412
          ? refusedSchema.parse(JSON.parse(body)).current.version
          : 0;
    this.#version = Math.max(this.#version, version);
  }
}
