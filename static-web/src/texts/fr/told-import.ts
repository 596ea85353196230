import type { FactsFileCode } from '#shared/error-codes.ts';
import { agreed, counted } from '../grammar.ts';
import { typeset } from '../typeset.ts';
import { typedTicketImport } from './ticket-import.ts';

/** Where something stands in a file, as the page writes it. */
interface Written {
  /** Empty where nothing stands there. */
  value: string;
}

const quoted = ({ value }: Written): string => (value === '' ? '' : ` (« ${value} »)`);

const COLUMNS: Readonly<Record<string, string>> = { film: '« Film »', copies: '« Copies »' };

const { at, wholeFile } = typedTicketImport;
const file = typedTicketImport.problems;

/** What is wrong, and what to do. */
const problems = {
  'columns-twice': file['columns-twice'],
  'empty-file': file['empty-file'],
  'missing-column': ({ value }) => `Il manque la colonne ${COLUMNS[value] ?? `« ${value} »`}. Ajoutez-la.`,
  'no-header': (at) =>
    `Aucune ligne ne nomme les colonnes${quoted(at)}. La première doit dire « Film ; Copies » ; le modèle montre comment.`,
  'not-text': file['not-text'],
  'open-quote': file['open-quote'],
  workbook: file.workbook,
  'bad-date': file['bad-date'],
  'bad-number': (at) => `Ce n’est pas un nombre${quoted(at)}. Écrivez seulement des chiffres.`,
  'bad-quote': file['bad-quote'],
  'date-as-number': file['date-as-number'],
  formula: file.formula,
  'missing-value': file['missing-value'],
  'negative-number': (at) => `Le nombre est négatif${quoted(at)}.`,
  'not-whole': (at) => `Il faut un nombre entier${quoted(at)}.`,
  'title-too-long': file['title-too-long'],
  'too-many-cells': file['too-many-cells'],
  'unclear-number': file['unclear-number'],
  'too-many-lines': () =>
    'Il y a plus de lignes que de films dans une semaine. Gardez celles de cette semaine.',
  'bad-copies': (at) =>
    `Ce ne sont pas des copies${quoted(at)}. Écrivez un nombre, une fourchette comme « 150 à 350 », ou « large ».`,
  'wrong-weekday': file['wrong-weekday'],
  'film-twice': (at) => `Ce film est déjà dans une autre ligne${quoted(at)}. N’en gardez qu’une.`,
  'not-a-friday': (at) => `Ce jour n’est pas un vendredi${quoted(at)}.`,
  'number-too-large': (at) => `Le nombre est trop grand${quoted(at)}.`,
  'weekend-not-over': (at) => `Ce week-end n’est pas terminé${quoted(at)}.`,
  'weekend-unfinished': (at) => `Il faut le vendredi et les recettes, ou aucun des deux${quoted(at)}.`,
} satisfies Record<FactsFileCode, (at: Written) => string>;

/** What « Importer un fichier » opens on the page « Sorties »: fetched with it, not with the first page. */
export const typedToldImport = {
  choose: 'Fichier CSV',
  hint: 'Colonnes : film et copies. Un nombre, une fourchette comme « 150 à 350 », ou « large » ; une case vide annule. Vous pouvez aussi le déposer ici.',
  template: 'Télécharger un modèle',
  templateName: 'copies-modele.csv',
  templateHeader: ['Film', 'Copies'],
  reading: 'Lecture du fichier…',
  unreadable: typedTicketImport.unreadable,
  tooLarge: 'Ce fichier est trop grand.',
  notRead: 'L’aperçu n’est pas arrivé. Rien n’a été enregistré ; réessayez.',
  previewTitle: typedTicketImport.previewTitle,
  problemsTitle: (count: number) => counted(count, 'ligne à corriger', 'lignes à corriger'),
  problemsLead: typedTicketImport.problemsLead,
  problems,
  ...{ at, wholeFile, notes: typedTicketImport.notes },
  more: (count: number) => `et ${counted(count, 'autre')}.`,
  notesTitle: (count: number) => counted(count, 'remarque'),
  line: (line: string) => `ligne ${line}`,
  which: (title: string) => `Quel film est « ${title} » ?`,
  chooseFilm: 'Choisissez le film',
  near: typedTicketImport.near,
  otherFilms: typedTicketImport.otherFilms,
  leaveOut: 'Laisser de côté',
  states: {
    new: 'nouveau',
    same: 'déjà noté',
    'left-out': 'laissé de côté',
    nothing: 'rien à noter',
  },
  replaces: (before: string) => `remplace : ${before}`,
  takesBack: (before: string) => `annule : ${before}`,
  nothing: 'Rien d’annoncé',
  left: (count: number) => `Il reste ${counted(count, 'film à choisir', 'films à choisir')}.`,
  nothingNew: 'Il n’y a rien de nouveau dans ce fichier.',
  save: (films: number) => `Enregistrer ${counted(films, 'film')}`,
  saved: (films: number) =>
    `${counted(films, 'film')} ${agreed(films, 'enregistré')} : les prévisions sont refaites.`,
  cancel: 'Annuler',
  leave: 'Ce fichier n’est pas enregistré.',
  overtaken:
    'Quelqu’un d’autre, ou une autre fenêtre, a noté quelque chose entre-temps. Rien de ce fichier n’est enregistré ; l’aperçu montre maintenant ce qui l’est. Vérifiez, puis enregistrez de nouveau.',
  tooLate: 'La semaine a commencé : ce qui est annoncé ne change plus sa prévision.',
  notSaved: 'Rien n’a été enregistré, ni en partie. Réessayez.',
};

export const toldImport = typeset(typedToldImport);
