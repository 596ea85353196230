import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';

/** What the steps of a retraining have come to, in a folder: whoever is interrupted goes on after the last whole one. */
export class KeptSteps {
  readonly folder: string;

  /** @param folder of one retraining: of certain films, by certain code. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** What a step came to, now or when it was done before. */
  async once<T>(
    name: string,
    schema: z.ZodType<T>,
    work: () => Promise<T>,
  ): Promise<{ value: T; kept: boolean }> {
    const file = this.path(`${name}.json`);
    if (existsSync(file)) return { value: schema.parse(JSON.parse(readFileSync(file, 'utf8'))), kept: true };
    const value = await work();
    this.write(`${name}.json`, JSON.stringify(value));
    return { value, kept: false };
  }

  /** A file that is there whole, or as it was. */
  write(name: string, text: string): void {
    const file = this.path(name);
    writeFileSync(`${file}.partial`, text);
    renameSync(`${file}.partial`, file);
  }
}
