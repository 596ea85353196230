import { NiabError } from '../errors.ts';

/** Which addresses may be asked for, and where they are really asked for. */
export class SiteAddresses {
  readonly #hosts: ReadonlySet<string>;
  readonly #baseUrl: string | null;
  readonly #secretParameters: SecretParameters;

  constructor(hosts: readonly string[], baseUrl: string | null, secretParameters: SecretParameters) {
    this.#hosts = new Set(hosts);
    this.#baseUrl = baseUrl === null ? null : baseUrl.replace(/\/+$/u, '');
    this.#secretParameters = secretParameters;
  }

  /** @throws NiabError `host-not-allowed` for another host or scheme than `https`. */
  allowed(address: string): URL {
    const url = URL.parse(address);
    if (
      url?.protocol !== 'https:' ||
      url.port !== '' ||
      url.username !== '' ||
      url.password !== '' ||
      !this.#hosts.has(url.hostname)
    ) {
      throw new NiabError('host-not-allowed', `${address} is not an address of a known site`, {
        field: 'url',
      });
    }
    return url;
  }

  /** `https://www.allocine.fr/x` → `{baseUrl}/www.allocine.fr/x`, where the sites are played by a local one. */
  real(url: URL): string {
    const address = new URL(url);
    for (const [name, value] of Object.entries(this.#secretParameters[url.hostname] ?? {})) {
      address.searchParams.set(name, value);
    }
    address.hash = '';
    return this.#baseUrl === null
      ? address.href
      : `${this.#baseUrl}/${address.href.slice('https://'.length)}`;
  }

  /** Where a redirect leads, as an address of the site itself. */
  redirected(from: URL, location: string): URL {
    const target = URL.parse(location, from.href)?.href ?? location;
    const local = `${this.#baseUrl ?? ''}/`;
    const isLocal = this.#baseUrl !== null && target.startsWith(local);
    return this.allowed(isLocal ? `https://${target.slice(local.length)}` : target);
  }

  get isLocal(): boolean {
    return this.#baseUrl !== null;
  }
}

/** Query parameters by host that are sent but neither stored nor told, e.g. an API key. */
export type SecretParameters = Readonly<Record<string, Readonly<Record<string, string>>>>;
