import type { FactsFileCode } from '#shared/error-codes.ts';
import { agreed, counted } from '../grammar.ts';
import { typeset } from '../typeset.ts';
import { fileProblems, fileWords, quoted, type Written } from './csv-file.ts';

const COLUMNS: Readonly<Record<string, string>> = { film: '« Film »', copies: '« Copies »' };

/** What is wrong, and what to do. */
const problems = {
  ...fileProblems,
  'missing-column': ({ value }) => `Il manque la colonne ${COLUMNS[value] ?? `« ${value} »`}. Ajoutez-la.`,
  'no-header': (at) =>
    `Aucune ligne ne nomme les colonnes${quoted(at)}. La première doit dire « Film ; Copies » ; le modèle montre comment.`,
  'bad-number': (at) => `Ce n’est pas un nombre${quoted(at)}. Écrivez seulement des chiffres.`,
  'negative-number': (at) => `Le nombre est négatif${quoted(at)}.`,
  'not-whole': (at) => `Il faut un nombre entier${quoted(at)}.`,
  'too-many-lines': () =>
    'Il y a plus de lignes que de films dans une semaine. Gardez celles de cette semaine.',
  'bad-copies': (at) =>
    `Ce ne sont pas des copies${quoted(at)}. Écrivez un nombre, une fourchette comme « 150 à 350 », ou « large ».`,
  'film-twice': (at) => `Ce film est déjà dans une autre ligne${quoted(at)}. N’en gardez qu’une.`,
  'not-a-friday': (at) => `Ce jour n’est pas un vendredi${quoted(at)}.`,
  'number-too-large': (at) => `Le nombre est trop grand${quoted(at)}.`,
  'weekend-not-over': (at) => `Ce week-end n’est pas terminé${quoted(at)}.`,
  'weekend-unfinished': (at) => `Il faut le vendredi et les recettes, ou aucun des deux${quoted(at)}.`,
} satisfies Record<FactsFileCode, (at: Written) => string>;

/** What « Importer un fichier » opens on the page « Sorties »: fetched with it, not with the first page. */
export const typedToldImport = {
  ...fileWords,
  hint: 'Colonnes : film et copies. Un nombre, une fourchette comme « 150 à 350 », ou « large » ; une case vide annule. Vous pouvez aussi le déposer ici.',
  templateName: 'copies-modele.csv',
  templateHeader: ['Film', 'Copies'],
  tooLarge: 'Ce fichier est trop grand.',
  notRead: 'L’aperçu n’est pas arrivé. Rien n’a été enregistré ; réessayez.',
  problems,
  which: (title: string) => `Quel film est « ${title} » ?`,
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
  save: (films: number) => `Enregistrer ${counted(films, 'film')}`,
  saved: (films: number) =>
    `${counted(films, 'film')} ${agreed(films, 'enregistré')} : les prévisions sont refaites.`,
  leave: 'Ce fichier n’est pas enregistré.',
  overtaken:
    'Quelqu’un d’autre, ou une autre fenêtre, a noté quelque chose entre-temps. Rien de ce fichier n’est enregistré ; l’aperçu montre maintenant ce qui l’est. Vérifiez, puis enregistrez de nouveau.',
  tooLate: 'La semaine a commencé : ce qui est annoncé ne change plus sa prévision.',
  notSaved: 'Rien n’a été enregistré, ni en partie. Réessayez.',
};

export const toldImport = typeset(typedToldImport);
