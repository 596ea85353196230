import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Clock } from '#shared/clock.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import type { PageCheck } from './source-check.ts';

const compress = promisify(gzip);

/** A line of `index.jsonl`. */
interface KeptPage {
  /** In the same folder, the page's text in UTF-8, compressed; null where the site gave no page. */
  file: string | null;
  url: string;
  label: string;
  fetchedAt: string;
  contentType: string | null;
  outcome: PageCheck['outcome'];
  detail: string;
}

/** The folder that `--keep` names, undefined without it. @throws with what is wrong with the options. */
export function folderToKeep(args: string[]): string | undefined {
  const { keep } = parseArgs({ args, options: { keep: { type: 'string' } } }).values;
  if (keep === '') throw new InvalidInputError('keep', '--keep names no folder');
  return keep;
}

/**
 * A folder for the pages that a check saw, so that parsers can be tested on them: each page as
 * `{source}-{kind}-{subject}.{time}.html.gz`,
 * which replaces no earlier one, and a line about it in `index.jsonl`. The folder is made if it is missing.
 *
 * @returns keeps a page.
 * @throws InvalidInputError where nothing can be written.
 */
export async function keepPagesIn(
  folder: string,
  clock: Clock,
): Promise<(check: PageCheck) => Promise<void>> {
  const index = path.join(folder, 'index.jsonl');
  try {
    await mkdir(folder, { recursive: true });
    await appendFile(index, '');
  } catch (error) {
    throw new InvalidInputError('keep', `--keep: no pages can be kept in ${folder}: ${messageOf(error)}`);
  }
  return async ({ request, outcome, detail, page }) => {
    const fetchedAt = clock.now().toISOString();
    let file: string | null = null;
    if (page !== null) {
      const { source, kind, subject } = request;
      file = `${source}-${kind}-${subject}.${fetchedAt}.html.gz`.replaceAll(/[^\w.-]/gu, '-');
      await writeFile(path.join(folder, file), await compress(page.body));
    }
    const line: KeptPage = {
      file,
      url: request.url,
      label: request.label,
      fetchedAt,
      contentType: page?.contentType ?? null,
      outcome,
      detail,
    };
    await appendFile(index, `${JSON.stringify(line)}\n`);
  };
}
