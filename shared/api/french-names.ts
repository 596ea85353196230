/** Genres and countries in the French of a dictionary: the sites write them without accents, in capitals or in English. */
import { fold } from '../features/text.ts';

/** By folded name; a null is no name. What is not here is right but for its first letter. */
const GENRES = new Map<string, string | null>([
  ['adaptation livre', 'Adaptation d’un livre'],
  ['adaptation tv', 'Adaptation d’une série'],
  ['animation 3d', 'Animation'],
  ['arts martiaux', 'Arts martiaux'],
  ['aventure action', 'Aventure et action'],
  ['comicbook', 'Bande dessinée'],
  ['comedie', 'Comédie'],
  ['comedie dramatique', 'Comédie dramatique'],
  ['comedie musicale', 'Comédie musicale'],
  ['court metrage', 'Court métrage'],
  ['divers', null],
  ['drama', 'Drame'],
  ['drame', 'Drame'],
  ['epouvante horreur', 'Épouvante-horreur'],
  ['erotique', 'Érotique'],
  ['evenement sportif', 'Événement sportif'],
  ['experimental', 'Expérimental'],
  ['famille', 'Famille'],
  ['fantasy', 'Fantasy'],
  ['film en 3d', null],
  ['film familial', 'Famille'],
  ['horreur', 'Horreur'],
  ['opera', 'Opéra'],
  ['peplum', 'Péplum'],
  ['pour enfants', 'Pour enfants'],
  ['science fiction', 'Science-fiction'],
  ['x erotique', 'Érotique'],
]);

const COUNTRIES = new Map<string, string | null>([
  ['afrique', 'Afrique'],
  ['allemagne de l ouest', 'Allemagne de l’Ouest'],
  ['arabes', null],
  ['arabie saoudite', 'Arabie saoudite'],
  ['bengladesh', 'Bangladesh'],
  ['benin', 'Bénin'],
  ['bosnie', 'Bosnie-Herzégovine'],
  ['bresil', 'Brésil'],
  ['burkina faso', 'Burkina Faso'],
  ['congo brazzaville', 'Congo-Brazzaville'],
  ['congo kinshasa', 'République démocratique du Congo'],
  ['coree', 'Corée du Sud'],
  ['coree du sud', 'Corée du Sud'],
  ['coree du nord', 'Corée du Nord'],
  ['cote d ivoire', 'Côte d’Ivoire'],
  ['czech republic', 'Tchéquie'],
  ['egypte', 'Égypte'],
  ['emirats', 'Émirats arabes unis'],
  ['emirats arabes unis', 'Émirats arabes unis'],
  ['equateur', 'Équateur'],
  ['erythree', 'Érythrée'],
  ['ethiopie', 'Éthiopie'],
  ['etats unis', 'États-Unis'],
  ['georgie', 'Géorgie'],
  ['great britain', 'Royaume-Uni'],
  ['grece', 'Grèce'],
  ['grande bretagne', 'Royaume-Uni'],
  ['guinee bissau', 'Guinée-Bissau'],
  ['hong kong', 'Hong Kong'],
  ['israel', 'Israël'],
  ['kazakhstan', 'Kazakhstan'],
  ['kirghizistan', 'Kirghizistan'],
  ['lesotho', 'Lesotho'],
  ['macedoine', 'Macédoine du Nord'],
  ['norvege', 'Norvège'],
  ['nouvelle zelande', 'Nouvelle-Zélande'],
  ['perou', 'Pérou'],
  ['pays bas', 'Pays-Bas'],
  ['quebec canada', 'Canada'],
  ['rep tcheque', 'Tchéquie'],
  ['republique dominicaine', 'République dominicaine'],
  ['republique tcheque', 'Tchéquie'],
  ['royaume uni', 'Royaume-Uni'],
  ['slovenie', 'Slovénie'],
  ['suede', 'Suède'],
  ['taiwan', 'Taïwan'],
  ['thailande', 'Thaïlande'],
  ['tchequie', 'Tchéquie'],
  ['u s a', 'États-Unis'],
  ['united states of america', 'États-Unis'],
  ['united kingdom', 'Royaume-Uni'],
  ['unis', null],
  ['urss', 'URSS'],
  ['usa', 'États-Unis'],
  ['venezuela', 'Venezuela'],
  ['viet nam', 'Viêt Nam'],
  ['vietnam', 'Viêt Nam'],
]);

/** Names that one of the sites splits into words, as they are folded: "Corée", "du", "Sud". */
const SPLIT = [...COUNTRIES.keys()]
  .filter((name) => name.includes(' '))
  .concat('afrique du sud', 'costa rica', 'sri lanka');

/** As they come, each once. */
export function frenchGenres(names: readonly string[]): string[] {
  return frenchNames(names, GENRES);
}

/** As they come, each once, joined where a site splits them. */
export function frenchCountries(names: readonly string[]): string[] {
  return frenchNames(joined(names), COUNTRIES);
}

function frenchNames(names: readonly string[], known: ReadonlyMap<string, string | null>): string[] {
  const written = names.map((name) => {
    const found = known.get(fold(name));
    return found === undefined ? capital(name) : found;
  });
  return [...new Set(written.filter((name) => name !== null && name !== ''))].map(String);
}

function joined(names: readonly string[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < names.length; i += 1) {
    const length = [4, 3, 2].find((count) => SPLIT.includes(fold(names.slice(i, i + count).join(' ')))) ?? 1;
    words.push(names.slice(i, i + length).join(' '));
    i += length - 1;
  }
  return words;
}

function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase('fr') + name.slice(1);
}
