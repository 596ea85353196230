import type { TicketFileCode, TicketFileNote } from '#shared/error-codes.ts';
import { agreed } from '../grammar.ts';
import { typeset } from '../typeset.ts';

/** Where something stands in a file, as the page writes it. */
interface Written {
  /** Empty where nothing stands there. */
  value: string;
}

const counted = (count: number, written: string, one: string, many: string): string =>
  `${written} ${agreed(count, one, many)}`;

const quoted = ({ value }: Written): string => (value === '' ? '' : ` (« ${value} »)`);

const COLUMNS: Readonly<Record<string, string>> = {
  date: '« Date » ou « Semaine »',
  room: '« Salle »',
  film: '« Film »',
  tickets: '« Billets »',
};

/** What is wrong, and what to do. */
const problems = {
  'columns-twice': ({ value }) =>
    `Deux colonnes veulent dire la même chose : celle-ci et « ${value} ». N’en gardez qu’une.`,
  'empty-file': () => 'Le fichier est vide.',
  'missing-column': ({ value }) => `Il manque la colonne ${COLUMNS[value] ?? `« ${value} »`}. Ajoutez-la.`,
  'no-header': (at) =>
    `Aucune ligne ne nomme les colonnes${quoted(at)}. La première doit dire « Date ; Salle ; Film ; Billets » ; le modèle montre comment.`,
  'not-text': () =>
    'Ce n’est pas un fichier de texte lisible. Dans votre tableur : Enregistrer sous, « CSV UTF-8 ».',
  'open-quote': (at) => `Un guillemet s’ouvre et ne se referme pas${quoted(at)}. Fermez-le ou effacez-le.`,
  'too-many-titles': () => 'Trop de titres différents pour un seul fichier. Coupez-le en deux.',
  'too-many-weeks': () => 'Plus de dix ans dans un seul fichier. Coupez-le en deux.',
  workbook: () => 'C’est un classeur, pas un CSV. Dans votre tableur : Enregistrer sous, « CSV UTF-8 ».',
  'bad-date': (at) =>
    `Ce jour n’existe pas ou ne se lit pas${quoted(at)}. Écrivez jour/mois/année : 07/06/2023.`,
  'bad-number': (at) => `Ce n’est pas un nombre de billets${quoted(at)}. Écrivez seulement des chiffres.`,
  'bad-quote': (at) =>
    `Il y a du texte après le guillemet fermant de${quoted(at)}. Doublez les guillemets d’un titre.`,
  'date-as-number': (at) =>
    `C’est un nombre de votre tableur, pas une date${quoted(at)}. Donnez à la colonne le format Date.`,
  'date-outside-week': (at) =>
    `Ce jour n’est pas dans la semaine de sa ligne${quoted(at)}. Corrigez l’un ou l’autre.`,
  formula: (at) => `C’est une formule${quoted(at)}. Remplacez-la par sa valeur.`,
  'missing-value': () => 'La case est vide. Remplissez-la, ou supprimez la ligne.',
  'negative-number': (at) =>
    `Le nombre est négatif${quoted(at)}. Écrivez les billets vendus, remboursements déduits.`,
  'not-a-wednesday': (at) =>
    `Une semaine de cinéma commence un mercredi${quoted(at)}. Écrivez ce mercredi, ou nommez la colonne « Date ».`,
  'not-begun': (at) => `La semaine n’a pas commencé${quoted(at)}. Supprimez la ligne ou corrigez la date.`,
  'not-whole': (at) => `Les billets se comptent en entiers${quoted(at)}.`,
  'tickets-without-film': () => 'Il y a des billets, mais pas de film. Écrivez le titre.',
  'title-too-long': (at) => `Le titre est trop long${quoted(at)}.`,
  'too-many-cells': (at) =>
    `La ligne a plus de cases que de colonnes${quoted(at)}. Mettez entre guillemets un titre où il y a une virgule.`,
  'unclear-number': (at) => `Milliers ou décimales ?${quoted(at)} Écrivez le nombre sans point ni virgule.`,
  'unknown-room': (at) =>
    `Votre cinéma n’a pas cette salle cette semaine-là${quoted(at)}. Écrivez son numéro, ou son nom dans les réglages.`,
  'week-not-known': (at) => `Aucune sortie n’est connue pour cette semaine${quoted(at)}. Supprimez la ligne.`,
  'wrong-weekday': (at) =>
    `Le jour de la semaine n’est pas celui de la date${quoted(at)}. Corrigez l’un ou l’autre.`,
} satisfies Record<TicketFileCode, (at: Written) => string>;

/** What was left, so that nobody misses it. */
const notes = {
  'above-header': ({ value }) => `au-dessus des colonnes, laissé de côté : « ${value} »`,
  'column-left': ({ value }) => `colonne « ${value} », laissée de côté`,
  'same-line': ({ value }) => `la même que la ligne ${value}, comptée elle aussi`,
  'total-line': ({ value }) => `un total, laissé de côté : « ${value} »`,
  'windows-1252': () =>
    'Le fichier n’est pas en UTF-8 ; il a été lu comme venant de Windows. Vérifiez les accents des titres.',
} satisfies Record<TicketFileNote, (at: Written) => string>;

/** What « Importer un fichier » opens on the page « Historique »: fetched with it, not with the first page. */
export const typedTicketImport = {
  choose: 'Fichier CSV',
  hint: 'Colonnes : date ou semaine, salle, film, billets. 1 Mo au plus. Vous pouvez aussi le déposer ici.',
  template: 'Télécharger un modèle',
  templateName: 'billets-modele.csv',
  templateHeader: ['Date', 'Salle', 'Film', 'Billets'],
  templateFilm: 'Titre du film',
  reading: 'Lecture du fichier…',
  unreadable: 'Le fichier n’a pas pu être lu. Fermez-le dans votre tableur, puis choisissez-le de nouveau.',
  tooLarge: 'Ce fichier dépasse 1 Mo. Coupez-le en plusieurs.',
  notRead: 'L’aperçu n’est pas arrivé. Rien n’a été enregistré ; le fichier et vos choix sont toujours là.',
  notPreviewed: (file: string, why: string) => `« ${file} » : ${why}`,
  previewTitle: (file: string) => `Aperçu de « ${file} »`,
  found: (lines: number, written: string, weeks: number, weeksWritten: string) =>
    `${counted(lines, written, 'ligne lue', 'lignes lues')}, ${counted(weeks, weeksWritten, 'semaine', 'semaines')}.`,
  problemsTitle: (count: number, written: string) =>
    counted(count, written, 'ligne à corriger', 'lignes à corriger'),
  problemsLead:
    'Corrigez-les dans le fichier, enregistrez-le, puis choisissez-le de nouveau. Rien n’est enregistré d’ici là.',
  problems,
  at: (line: string, column: string | null) =>
    column === null ? `Ligne ${line}` : `Ligne ${line}, colonne « ${column} »`,
  wholeFile: 'Le fichier',
  more: (count: number, written: string) => `et ${counted(count, written, 'autre', 'autres')}.`,
  notesTitle: (count: number, written: string) => counted(count, written, 'remarque', 'remarques'),
  notes,
  settleTitle: 'À régler avant d’enregistrer',
  settleLead:
    'NIAB compte un film par salle et par semaine. Dites lequel, ou laissez de côté ce qui n’en est pas : un film en deuxième semaine, par exemple.',
  weeksTitle: 'Semaine par semaine',
  columns: { room: 'Salle', film: 'Film', tickets: 'Billets', change: 'Changement' },
  weekOf: (week: string) => `Semaine du ${week}`,
  which: (title: string, lines: string) => `« ${title} » (${lines})`,
  line: (line: string) => `ligne ${line}`,
  lines: (first: string, others: number, written: string) =>
    `ligne ${first} et ${counted(others, written, 'autre', 'autres')}`,
  chooseFilm: 'Choisissez le film',
  near: 'Proches',
  otherFilms: 'Autres sorties de la semaine',
  leaveOut: 'Laisser de côté',
  leaveOutAll: (count: number, written: string) =>
    count < 2 ? 'Laisser de côté le titre inconnu' : `Laisser de côté les ${written} titres inconnus`,
  closed: 'aucun film',
  written: (title: string) => `dans le fichier : « ${title} »`,
  states: {
    new: 'nouveau',
    same: 'déjà enregistré',
    'left-out': 'laissé de côté',
    open: 'à choisir',
    several: 'plusieurs films',
  },
  replaces: (before: string, after: string) => `remplace ${before} par ${after}`,
  ofFilm: (tickets: string, film: string) => `${tickets} (${film})`,
  full: (capacity: string) => `la salle n’a que ${capacity} places dans la semaine : corrigez le fichier`,
  moreWeeks: (count: number, written: string) =>
    count < 2 ? 'Voir l’autre semaine' : `Voir les ${written} autres semaines`,
  fresh: (count: number, written: string) => counted(count, written, 'salle nouvelle', 'salles nouvelles'),
  changed: (count: number, written: string) => counted(count, written, 'remplacée', 'remplacées'),
  same: (count: number, written: string) => counted(count, written, 'inchangée', 'inchangées'),
  left: (count: number, written: string) =>
    `Il reste ${counted(count, written, 'salle', 'salles')} à régler.`,
  nothingNew: 'Il n’y a rien de nouveau dans ce fichier.',
  save: (weeks: number, written: string) => `Enregistrer ${counted(weeks, written, 'semaine', 'semaines')}`,
  saved: (weeks: number, written: string) =>
    `${counted(weeks, written, 'semaine enregistrée', 'semaines enregistrées')}.`,
  cancel: 'Annuler',
  leave:
    'Ce fichier n’est pas enregistré. Il reste 30 jours sur cet appareil, avec vos choix : vous le retrouverez ici, jusqu’à ce que vous l’enregistriez, l’annuliez ou vous déconnectiez.',
  replace: {
    title: 'Prendre un autre fichier ?',
    detail: 'Le fichier qui est là n’est pas enregistré. L’autre prendra sa place ; vos choix seront perdus.',
    stay: 'Garder ce fichier',
    go: 'Prendre l’autre fichier',
  },
  draft: 'Ce fichier et vos choix n’étaient pas enregistrés : les voici. Vérifiez, puis enregistrez.',
  overtaken:
    'Quelqu’un d’autre, ou une autre fenêtre, a enregistré des billets entre-temps. Rien de ce fichier n’est enregistré ; l’aperçu montre maintenant ce qui l’est. Vérifiez, puis enregistrez de nouveau.',
  notSaved: 'Rien n’a été enregistré, ni en partie. Le fichier et vos choix sont toujours là ; réessayez.',
};

export const ticketImport = typeset(typedTicketImport);
