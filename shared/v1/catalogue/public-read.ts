import { isKnown } from '../../api/answer-body.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueServices } from '../../catalogue-services.ts';
import { KeptPromise } from '../../kept-promise.ts';
import { version } from '../../version.ts';
import type { Recommender } from '../../recommending/recommender.ts';
import type { CatalogueOperation } from '../contract/operations.ts';
import type { ApiHandler, ApiReply, ApiRequest } from '../http/http.ts';
import { told } from '../http/told-call.ts';

/**
 * What answers a call. It checks what is asked for at once, and whether there is such a thing; what it returns makes the answer.
 * @throws NiabError where the call is wrong, or names what there is not.
 */
export type Answering = (
  request: ApiRequest,
  catalogue: Catalogue,
  recommender: () => Promise<Recommender>,
) => () => object | Promise<object>;

/** An edition stays for days. Browsers, proxies and crawlers may keep an answer so long, and for a day show it while they ask anew. */
const KEPT = 'max-age=300, stale-while-revalidate=86400';
/** Whose address tells what somebody likes: their browser may keep the answer, nobody between. */
const OWN: ReadonlySet<CatalogueOperation> = new Set(['recommendations-list']);
const ENCODER = new TextEncoder();

/**
 * A call of the catalogue, open to all. Its answer is the same until there is another edition of the catalogue, another
 * version of this code, of the model that makes it, or another setting, which its tag names: who has it already is told so without its being made again.
 */
export function publicRead(
  name: CatalogueOperation,
  services: () => Promise<CatalogueServices>,
  answering: () => Promise<Answering>,
  /** Whether its answer is made by the recommenders, too. */
  recommends: boolean,
): ApiHandler {
  return told(name, async ({ request }): Promise<ApiReply> => {
    const [answer, own] = await Promise.all([answering(), services()]);
    const catalogue = await own.catalogue();
    const recommending = new KeptPromise(() => own.recommending(catalogue));
    const make = answer(request, catalogue, async () => (await recommending.get()).recommender());
    const tag = tagOf(catalogue, recommends ? (await recommending.get()).model : null);
    const kept = `${OWN.has(name) ? 'private' : 'public'}, ${KEPT}`;
    const headers = { etag: `W/${tag}`, 'cache-control': kept };
    if (isKnown(request.headers.get('if-none-match'), tag)) return { status: 304, headers };
    const body = ENCODER.encode(JSON.stringify(await make()));
    return { status: 200, headers: { ...headers, 'content-type': 'application/json' }, body };
  });
}

function tagOf(catalogue: Catalogue, model: string | null): string {
  const parts = [catalogue.version, version, catalogue.demonstration ? 'on' : 'off'];
  return `"${[...parts, ...(model === null ? [] : [model])].join('-')}"`;
}
