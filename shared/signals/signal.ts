import type { IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import type { SecretParameters } from '../sources/site-address.ts';
import type { SignalSource } from '../signal-names.ts';

/** What is kept apart: the two Wikipedias are asked together, and each may be worth something. */
export const SIGNALS = ['scare', 'wikipedia-fr', 'wikipedia-en', 'tmdb', 'youtube'] as const;
export type SignalName = (typeof SIGNALS)[number];

export interface SignalReading {
  filmId: string;
  signal: SignalName;
  /** 0 or more, in `unit`. */
  value: number;
  unit: 'shows' | 'views' | 'popularity';
  /** What it is the value of, at the one who tells it: an article, a video, a film's number. */
  of: string;
}

/** The films of a coming week, and the day on which they are asked for. */
export interface AskedFilms {
  week: IsoDate;
  today: IsoDate;
  releases: readonly Release[];
}

/** An answer's text by its address. @throws what the polite client throws. */
export type Ask = (url: string) => Promise<string>;

/** One who tells how much interest there is in films before their release. */
export interface SignalReader {
  source: SignalSource;
  hosts: readonly string[];
  /** Beginnings of addresses of APIs whose own terms allow robots, for which robots.txt is not asked. */
  allowedByTerms: readonly string[];
  /**
   * What is told of the films, as it is read: what was read before an error is kept. A film that is not found for certain has no
   * value, as that of another film is worse than none.
   */
  read(ask: Ask, asked: AskedFilms): AsyncGenerator<SignalReading>;
}

/** What goes with the addresses without being stored or told. */
export interface SignalKeys {
  tmdb: string | null;
  youtube: string | null;
}

export function signalSecrets({ tmdb, youtube }: SignalKeys): SecretParameters {
  return {
    ...(tmdb === null ? {} : { 'api.themoviedb.org': { api_key: tmdb } }),
    ...(youtube === null ? {} : { 'www.googleapis.com': { key: youtube } }),
  };
}
