import { fold } from '../text.ts';
import { ownEntry } from './own-entry.ts';

/** One vocabulary for the genres of both sites. What is not in the table (a duration, a country) is no genre. */
export type Genre =
  | 'drama'
  | 'comedy'
  | 'thriller'
  | 'romance'
  | 'action'
  | 'animation'
  | 'adventure'
  | 'fantasy'
  | 'crime'
  | 'family'
  | 'horror'
  | 'biopic'
  | 'sci-fi'
  | 'history'
  | 'musical'
  | 'documentary'
  | 'war'
  | 'western'
  | 'event'
  | 'erotic';

const BY_NAME: Record<string, readonly Genre[]> = {
  drame: ['drama'],
  drama: ['drama'],
  comedie: ['comedy'],
  'comedie dramatique': ['comedy', 'drama'],
  'comedie romantique': ['comedy', 'romance'],
  'comedie musicale': ['musical'],
  thriller: ['thriller'],
  romance: ['romance'],
  action: ['action'],
  'aventure action': ['adventure', 'action'],
  animation: ['animation'],
  'animation 3d': ['animation'],
  aventure: ['adventure'],
  fantastique: ['fantasy'],
  fantasy: ['fantasy'],
  policier: ['crime'],
  judiciaire: ['drama'],
  famille: ['family'],
  'film familial': ['family'],
  'pour enfants': ['family'],
  'epouvante horreur': ['horror'],
  horreur: ['horror'],
  biopic: ['biopic'],
  'science fiction': ['sci-fi'],
  historique: ['history'],
  peplum: ['history'],
  musical: ['musical'],
  bollywood: ['musical'],
  documentaire: ['documentary'],
  guerre: ['war'],
  espionnage: ['thriller'],
  'arts martiaux': ['action'],
  catastrophe: ['action'],
  comicbook: ['action'],
  western: ['western'],
  'evenement sportif': ['event'],
  concert: ['event'],
  opera: ['event'],
  divers: [],
  erotique: ['erotic'],
  'x erotique': ['erotic'],
};

/** Canonical genres in the order given, without repetition. */
export function canonicalGenres(names: readonly string[]): Genre[] {
  return [...new Set(names.flatMap((name) => ownEntry(BY_NAME, fold(name)) ?? []))];
}

/** Whether a name says a genre. */
export function namesGenre(name: string): boolean {
  return (ownEntry(BY_NAME, fold(name)) ?? []).length > 0;
}
