import type { HealthDetails } from '#shared/api/contract/health.ts';
import { number, weekSpan } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { purposesInWords, siteName, sitesAsked, type SiteRequests } from './requests-view.ts';

const text = settingsText.requests;

/** How often the sites were asked this week, of how many times, and what for. On a phone each row is a small card. */
export function RequestsTable({ requests }: { requests: HealthDetails['requests'] }) {
  const { week, budget, hosts } = requests;
  const sites = sitesAsked(hosts);
  return (
    <section aria-labelledby="requests" className="mt-6 border-t border-line pt-4">
      <h3 id="requests" className="font-semibold">
        {text.title}
      </h3>
      {budget === null ? (
        <p className="mt-1">{text.uncounted}</p>
      ) : (
        <>
          <p className="mt-1">{text.lead(budget)}</p>
          {sites.length === 0 ? (
            <p className="mt-1 text-quiet">{text.none(weekSpan(week))}</p>
          ) : (
            <Table caption={fr.week.heading(weekSpan(week))} sites={sites} budget={budget} />
          )}
        </>
      )}
    </section>
  );
}

function Table({
  caption,
  sites,
  budget,
}: {
  caption: string;
  sites: readonly SiteRequests[];
  budget: number;
}) {
  return (
    <table className="mt-2 block w-full max-w-4xl sm:table">
      <caption className="block pb-1 text-left text-sm text-quiet sm:table-caption">{caption}</caption>
      <thead className="sr-only text-left text-sm text-quiet sm:not-sr-only sm:table-header-group">
        <tr>
          <th scope="col" className="pb-1 font-normal">
            {text.columns.site}
          </th>
          <th scope="col" className="pb-1 pl-4 text-right font-normal">
            {text.columns.asked}
          </th>
          <th scope="col" className="pb-1 pl-8 font-normal">
            {text.columns.purposes}
          </th>
        </tr>
      </thead>
      <tbody className="block divide-y divide-line sm:table-row-group">
        {sites.map((site) => (
          <Site key={site.host} site={site} budget={budget} />
        ))}
      </tbody>
    </table>
  );
}

function Site({ site, budget }: { site: SiteRequests; budget: number }) {
  const { host, asked, purposes } = site;
  return (
    <tr className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2 align-top sm:table-row">
      <th scope="row" className="text-left font-normal sm:py-2">
        {siteName(host)}
      </th>
      <td className="text-right whitespace-nowrap sm:py-2 sm:pl-4">
        {text.asked(number(asked), number(budget))}
        {asked >= budget && <span className="block text-sm font-semibold">{text.spent}</span>}
      </td>
      <td className="col-span-2 text-sm text-quiet sm:py-2 sm:pl-8">{purposesInWords(purposes)}</td>
    </tr>
  );
}
