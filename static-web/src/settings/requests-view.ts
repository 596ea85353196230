/** What the sites were asked, as it is told. Pure. */
import type { HealthDetails } from '#shared/api/contract/health.ts';
import { list, number } from '../format/format.ts';
import { settingsText } from '../texts/fr/settings.ts';

export type SiteRequests = HealthDetails['requests']['hosts'][number];

/** The sites that were asked at all, most asked first: the others have nothing to say this week. */
export function sitesAsked(hosts: readonly SiteRequests[]): SiteRequests[] {
  return hosts.filter(({ asked }) => asked > 0).sort((a, b) => b.asked - a.asked);
}

/** allocine.fr for www.allocine.fr. */
export function siteName(host: string): string {
  return host.replace(/^www\./u, '');
}

/** « 12 pour la semaine à venir et 9 pour les résultats ». */
export function purposesInWords(purposes: SiteRequests['purposes']): string {
  return list(
    purposes.map(({ purpose, requests }) => settingsText.requests.purposes[purpose](number(requests))),
  );
}
