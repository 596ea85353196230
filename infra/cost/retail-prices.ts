import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { messageOf, NiabError } from '#shared/errors.ts';
import { firstIssueOf } from '#shared/issues.ts';
import type { Meter } from './meters.ts';
import { CURRENCIES, type Currency } from './prices.ts';

/** Microsoft's public price list; no key (learn.microsoft.com, "Azure Retail Prices REST API overview"). */
export const RETAIL_PRICES = 'https://prices.azure.com/api/retail/prices';

/** What is read of an item; there is more. */
const item = z.object({
  currencyCode: z.enum(CURRENCIES),
  tierMinimumUnits: z.number(),
  retailPrice: z.number(),
  armRegionName: z.string(),
  serviceName: z.string(),
  productName: z.string(),
  skuName: z.string(),
  meterName: z.string(),
  unitOfMeasure: z.string(),
  effectiveStartDate: z.string(),
});
export type RetailItem = z.infer<typeof item>;

const answer = z.object({ Items: z.array(item), NextPageLink: z.string().nullish() });

export interface RetailOptions {
  address: string;
  /** Between two requests, milliseconds. */
  pauseMs: number;
}

const TIMEOUT_MS = 30_000;
const MOST_PAGES = 50;
/** Waits before asking again, in seconds, where the answer does not say how long. */
const RETRY_AFTER_SECONDS = [2, 10];

/** The pay-as-you-go prices of a meter, all pages of the answer. @throws NiabError `prices-unreachable` */
export async function fetchPrices(
  meter: Meter,
  region: string,
  currency: Currency,
  { address, pauseMs }: RetailOptions,
): Promise<RetailItem[]> {
  const filter = encodeURIComponent(filterOf(meter, region));
  const first = new URL(`${address}?currencyCode='${currency}'&$filter=${filter}`);
  const items: RetailItem[] = [];
  let next: URL | null = first;
  for (let pages = 0; next !== null; pages++) {
    if (pages === MOST_PAGES) throw unreachable(first, `more than ${MOST_PAGES} pages`);
    await sleep(pauseMs);
    const page = await fetchPage(next);
    items.push(...page.Items);
    next = nextPage(page.NextPageLink, first);
  }
  return items;
}

function filterOf(meter: Meter, region: string): string {
  const wanted = {
    serviceName: meter.serviceName,
    productName: meter.productName,
    ...(meter.skuName !== undefined && { skuName: meter.skuName }),
    meterName: meter.meterName,
    armRegionName: region,
    priceType: 'Consumption',
  };
  return Object.entries(wanted)
    .map(([field, value]) => `${field} eq '${value.replaceAll("'", "''")}'`)
    .join(' and ');
}

async function fetchPage(url: URL): Promise<z.infer<typeof answer>> {
  for (let attempt = 0; ; attempt++) {
    let response: Response;
    try {
      response = await fetch(url, {
        headers: { accept: 'application/json', 'user-agent': 'niab-cost' },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw unreachable(url, error instanceof Error ? messageOf(error.cause ?? error) : messageOf(error));
    }
    const wait = RETRY_AFTER_SECONDS[attempt];
    if ((response.status === 429 || response.status >= 500) && wait !== undefined) {
      await sleep(1_000 * (Number(response.headers.get('retry-after')) || wait));
      continue;
    }
    if (!response.ok) throw unreachable(url, `it answered ${response.status}`);
    const parsed = answer.safeParse(await response.json().catch(() => null));
    if (parsed.success) return parsed.data;
    throw unreachable(url, `its answer has another form: ${firstIssueOf(parsed.error).field}`);
  }
}

/** Only the list that was asked may say where it goes on. */
function nextPage(link: string | null | undefined, first: URL): URL | null {
  if (link === null || link === undefined || link === '') return null;
  const next = new URL(link);
  if (next.host !== first.host) throw unreachable(first, `it goes on at another host, ${next.host}`);
  return next;
}

function unreachable(url: URL, detail: string): NiabError {
  return new NiabError('prices-unreachable', `The prices could not be read from ${url.origin}: ${detail}`, {
    permanent: false,
  });
}
