import type { TicketFileNote } from '#shared/error-codes.ts';
import { counted } from '../grammar.ts';

/** Where something stands in a file, as the page writes it. */
export interface Written {
  /** Empty where nothing stands there. */
  value: string;
}

export const quoted = ({ value }: Written): string => (value === '' ? '' : ` (« ${value} »)`);

/** What is wrong with a file of any kind, and what to do. */
export const fileProblems = {
  'columns-twice': ({ value }: Written) =>
    `Deux colonnes veulent dire la même chose : celle-ci et « ${value} ». N’en gardez qu’une.`,
  'empty-file': () => 'Le fichier est vide.',
  'not-text': () =>
    'Ce n’est pas un fichier de texte lisible. Dans votre tableur : Enregistrer sous, « CSV UTF-8 ».',
  'open-quote': (at: Written) =>
    `Un guillemet s’ouvre et ne se referme pas${quoted(at)}. Fermez-le ou effacez-le.`,
  workbook: () => 'C’est un classeur, pas un CSV. Dans votre tableur : Enregistrer sous, « CSV UTF-8 ».',
  'bad-date': (at: Written) =>
    `Ce jour n’existe pas ou ne se lit pas${quoted(at)}. Écrivez jour/mois/année : 07/06/2023.`,
  'bad-quote': (at: Written) =>
    `Il y a du texte après le guillemet fermant de${quoted(at)}. Doublez les guillemets d’un titre.`,
  'date-as-number': (at: Written) =>
    `C’est un nombre de votre tableur, pas une date${quoted(at)}. Donnez à la colonne le format Date.`,
  formula: (at: Written) => `C’est une formule${quoted(at)}. Remplacez-la par sa valeur.`,
  'missing-value': () => 'La case est vide. Remplissez-la, ou supprimez la ligne.',
  'title-too-long': (at: Written) => `Le titre est trop long${quoted(at)}.`,
  'too-many-cells': (at: Written) =>
    `La ligne a plus de cases que de colonnes${quoted(at)}. Mettez entre guillemets un titre où il y a une virgule.`,
  'unclear-number': (at: Written) =>
    `Milliers ou décimales ?${quoted(at)} Écrivez le nombre sans point ni virgule.`,
  'wrong-weekday': (at: Written) =>
    `Le jour de la semaine n’est pas celui de la date${quoted(at)}. Corrigez l’un ou l’autre.`,
};

/** What was left, so that nobody misses it. */
const notes = {
  'above-header': ({ value }) => `au-dessus des colonnes, laissé de côté : « ${value} »`,
  'column-left': ({ value }) => `colonne « ${value} », laissée de côté`,
  'same-line': ({ value }) => `la même que la ligne ${value}, comptée elle aussi`,
  'total-line': ({ value }) => `un total, laissé de côté : « ${value} »`,
  'windows-1252': () =>
    'Le fichier n’est pas en UTF-8 ; il a été lu comme venant de Windows. Vérifiez les accents des titres.',
} satisfies Record<TicketFileNote, (at: Written) => string>;

/** What the page says of a file of any kind: told in one way, whatever the file holds. */
export const fileWords = {
  choose: 'Fichier CSV',
  template: 'Télécharger un modèle',
  reading: 'Lecture du fichier…',
  unreadable: 'Le fichier n’a pas pu être lu. Fermez-le dans votre tableur, puis choisissez-le de nouveau.',
  previewTitle: (file: string) => `Aperçu de « ${file} »`,
  problemsTitle: (count: number) => counted(count, 'ligne à corriger', 'lignes à corriger'),
  problemsLead:
    'Corrigez-les dans le fichier, enregistrez-le, puis choisissez-le de nouveau. Rien n’est enregistré d’ici là.',
  at: (line: string, column: string | null) =>
    column === null ? `Ligne ${line}` : `Ligne ${line}, colonne « ${column} »`,
  wholeFile: 'Le fichier',
  more: (count: number) => `et ${counted(count, 'autre')}.`,
  notesTitle: (count: number) => counted(count, 'remarque'),
  notes,
  line: (line: string) => `ligne ${line}`,
  chooseFilm: 'Choisissez le film',
  near: 'Proches',
  otherFilms: 'Autres sorties de la semaine',
  leaveOut: 'Laisser de côté',
  nothingNew: 'Il n’y a rien de nouveau dans ce fichier.',
  cancel: 'Annuler',
};
