import { of } from '#shared/domain/elision.ts';
import { hashOf } from './site/html.ts';
import type { SampleFilm } from './sample-films.ts';

/** « un drame », « une comédie »: how a sentence calls a film of a genre. */
const KINDS: Record<string, string> = {
  Action: 'un film d’action',
  Animation: 'un film d’animation',
  'Arts Martiaux': 'un film d’arts martiaux',
  Aventure: 'un film d’aventures',
  Biopic: 'un film biographique',
  Comédie: 'une comédie',
  'Comédie dramatique': 'une comédie dramatique',
  'Comédie musicale': 'une comédie musicale',
  Documentaire: 'un documentaire',
  Drame: 'un drame',
  'Epouvante-horreur': 'un film d’épouvante',
  Expérimental: 'un film expérimental',
  Famille: 'un film familial',
  Fantastique: 'un film fantastique',
  Guerre: 'un film de guerre',
  Historique: 'un film historique',
  Musical: 'un film musical',
  Policier: 'un film policier',
  Romance: 'une romance',
  'Science Fiction': 'un film de science-fiction',
  Spectacle: 'un spectacle filmé',
  Thriller: 'un thriller',
};

const COUNTRIES: Record<string, string> = { 'U.S.A.': 'États-Unis' };

/** One or two neutral sentences of our own, made from the facts alone: not the film's real synopsis. */
export function synopsisOf(film: SampleFilm): string {
  const kind = KINDS[film.genres[0] ?? ''] ?? 'un film';
  const by = film.directors.length > 0 ? ` ${of(listed(film.directors))}` : '';
  const length = film.durationMinutes === null ? '' : ` de ${film.durationMinutes} minutes`;
  const country = film.countries[0];
  const made = country === undefined ? '' : ` (${COUNTRIES[country] ?? country})`;
  const cast = film.cast.length > 0 ? listed(film.cast) : null;
  const templates = [
    `${capital(kind)}${by}${made}.${cast === null ? '' : ` Avec ${cast}.`}`,
    `${film.title} est ${kind}${by}${cast === null ? '' : `, avec ${cast}`}. ${capital(origin(film))}`,
    `${cast === null ? `${capital(kind)}${by}` : `${cast} dans ${kind}${by}`}${made}.`,
    `${capital(kind)}${length}${film.directors.length > 0 ? `${kind.startsWith('une ') ? ', réalisée' : ', réalisé'} par ${listed(film.directors)}` : ''}.${
      cast === null ? '' : ` Avec ${cast}.`
    }`,
  ];
  return templates[hashOf(film.title, templates.length)] ?? '';
}

function origin(film: SampleFilm): string {
  const countries = film.countries.map((country) => COUNTRIES[country] ?? country);
  if (countries.length === 0) return `sortie le ${film.releaseDate.split('-').reverse().join('/')}.`;
  return countries.length === 1
    ? `production : ${countries.join('')}.`
    : `coproduction : ${listed(countries)}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
