import { addWeeks, cinemaWeekOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import { everythingMissing } from '#shared/domain/results-to-ask.ts';
import { messageOf, NiabError } from '#shared/errors.ts';
import { nothingAsked } from '#shared/pipeline/results-asked.ts';
import type { PoliteClient } from '#shared/sources/polite-client.ts';
import type { PageRequest, ParsedPage, RunScope, Source } from '#shared/sources/source.ts';
import { followUpsOf, parseRequested, planOf } from '#shared/sources/source-pages.ts';

export interface PageCheck {
  request: PageRequest;
  /** `unreadable`: our parser must be mended; `unreachable`: the site did not give the page. */
  outcome: 'good' | 'unreadable' | 'unreachable';
  /** What was found, or why not. */
  detail: string;
  /** What the site sent; null where it is unreachable. */
  page: { body: string; contentType: string } | null;
}

/** A page of which our parser misses more than this share has changed. */
const MOST_MISSED = 0.5;

/**
 * Fetches a page of each kind that the sources begin with, and one page to which each leads, and parses them as a run
 * does: next week's releases, the latest American weekend, and the chart of the week before last, which is certainly
 * out. Sources that ask for known releases only (TMDB, Wikimedia) have no such page.
 * @param onCheck is called after each page, and waited for.
 */
export async function checkSources(
  sources: readonly Source[],
  client: Pick<PoliteClient, 'fetch'>,
  today: IsoDate,
  onCheck: (check: PageCheck) => void | Promise<void>,
): Promise<PageCheck[]> {
  const checks: PageCheck[] = [];
  for (const source of sources) {
    const seen = new Set<PageRequest['kind']>();
    for (const run of scopes(today, sources)) {
      const waiting = planOf(source, run);
      for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
        if (seen.has(request.kind)) continue;
        seen.add(request.kind);
        const { check, parsed } = await checkPage(source, client, request, run);
        checks.push(check);
        await onCheck(check);
        if (parsed !== null) waiting.push(...followUpsOf(source, request, parsed, run));
      }
    }
  }
  return checks;
}

function scopes(today: IsoDate, sources: readonly Source[]): RunScope[] {
  const next = addWeeks(cinemaWeekOf(today), 1);
  const past = addWeeks(next, -3);
  const results = everythingMissing(nothingAsked(past, [], sources));
  return [
    { kind: 'thursday', week: next, asOf: today, releases: [] },
    { kind: 'monday', week: next, asOf: today, releases: [] },
    { kind: 'actuals', week: past, asOf: today, releases: [], results },
  ];
}

async function checkPage(
  source: Source,
  client: Pick<PoliteClient, 'fetch'>,
  request: PageRequest,
  run: RunScope,
): Promise<{ check: PageCheck; parsed: ParsedPage | null }> {
  let page: PageCheck['page'] = null;
  const failed = (outcome: PageCheck['outcome'], error: unknown): { check: PageCheck; parsed: null } => {
    const code = error instanceof NiabError ? `${error.code}: ` : '';
    return { check: { request, outcome, detail: `${code}${messageOf(error)}`, page }, parsed: null };
  };
  try {
    const fetched = await client.fetch(request.url);
    if (fetched.status !== 'ok') return failed('unreachable', 'the site sent no page');
    page = fetched;
  } catch (error) {
    return failed('unreachable', error);
  }
  try {
    const parsed = parseRequested(source, request, page.body, run);
    const { films, missed } = parsed;
    if (missed.length > MOST_MISSED * (films.length + missed.length)) {
      return failed(
        'unreadable',
        `${missed.length} rows could not be read, ${films.length} could: ${missed.join('; ')}`,
      );
    }
    const alsoMissed = missed.length === 0 ? '' : `, missed: ${missed.join('; ')}`;
    const detail = `${films.length} films${alsoMissed}`;
    return { check: { request, outcome: 'good', detail, page }, parsed };
  } catch (error) {
    return failed('unreadable', error);
  }
}
