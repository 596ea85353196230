import type { TicketFileCode } from '#shared/error-codes.ts';
import { agreed } from '../grammar.ts';
import { typeset } from '../typeset.ts';
import { fileProblems, fileWords, quoted, type Written } from './csv-file.ts';

const counted = (count: number, written: string, one: string, many: string): string =>
  `${written} ${agreed(count, one, many)}`;

const COLUMNS: Readonly<Record<string, string>> = {
  date: '« Date » ou « Semaine »',
  room: '« Salle »',
  film: '« Film »',
  tickets: '« Billets »',
};

/** What is wrong, and what to do. */
const problems = {
  ...fileProblems,
  'missing-column': ({ value }) => `Il manque la colonne ${COLUMNS[value] ?? `« ${value} »`}. Ajoutez-la.`,
  'no-header': (at) =>
    `Aucune ligne ne nomme les colonnes${quoted(at)}. La première doit dire « Date ; Salle ; Film ; Billets » ; le modèle montre comment.`,
  'too-many-titles': () => 'Trop de titres différents pour un seul fichier. Coupez-le en deux.',
  'too-many-weeks': () => 'Plus de dix ans dans un seul fichier. Coupez-le en deux.',
  'bad-number': (at) => `Ce n’est pas un nombre de billets${quoted(at)}. Écrivez seulement des chiffres.`,
  'date-outside-week': (at) =>
    `Ce jour n’est pas dans la semaine de sa ligne${quoted(at)}. Corrigez l’un ou l’autre.`,
  'negative-number': (at) =>
    `Le nombre est négatif${quoted(at)}. Écrivez les billets vendus, remboursements déduits.`,
  'not-a-wednesday': (at) =>
    `Une semaine de cinéma commence un mercredi${quoted(at)}. Écrivez ce mercredi, ou nommez la colonne « Date ».`,
  'not-begun': (at) => `La semaine n’a pas commencé${quoted(at)}. Supprimez la ligne ou corrigez la date.`,
  'not-whole': (at) => `Les billets se comptent en entiers${quoted(at)}.`,
  'tickets-without-film': () => 'Il y a des billets, mais pas de film. Écrivez le titre.',
  'unknown-room': (at) =>
    `Votre cinéma n’a pas cette salle cette semaine-là${quoted(at)}. Écrivez son numéro, ou son nom dans les réglages.`,
  'week-not-known': (at) => `Aucune sortie n’est connue pour cette semaine${quoted(at)}. Supprimez la ligne.`,
} satisfies Record<TicketFileCode, (at: Written) => string>;

/** What « Importer un fichier » opens on the page « Historique »: fetched with it, not with the first page. */
export const typedTicketImport = {
  ...fileWords,
  hint: 'Colonnes : date ou semaine, salle, film, billets. 1 Mo au plus. Vous pouvez aussi le déposer ici.',
  templateName: 'billets-modele.csv',
  templateHeader: ['Date', 'Salle', 'Film', 'Billets'],
  templateFilm: 'Titre du film',
  tooLarge: 'Ce fichier dépasse 1 Mo. Coupez-le en plusieurs.',
  notRead: 'L’aperçu n’est pas arrivé. Rien n’a été enregistré ; le fichier et vos choix sont toujours là.',
  notPreviewed: (file: string, why: string) => `« ${file} » : ${why}`,
  found: (lines: number, written: string, weeks: number, weeksWritten: string) =>
    `${counted(lines, written, 'ligne lue', 'lignes lues')}, ${counted(weeks, weeksWritten, 'semaine', 'semaines')}.`,
  problems,
  settleTitle: 'À régler avant d’enregistrer',
  settleLead:
    'NIAB compte un film par salle et par semaine. Dites lequel, ou laissez de côté ce qui n’en est pas : une séance de ciné-club, par exemple.',
  weeksTitle: 'Semaine par semaine',
  columns: { room: 'Salle', film: 'Film', tickets: 'Billets', change: 'Changement' },
  weekOf: (week: string) => `Semaine du ${week}`,
  which: (title: string, lines: string) => `« ${title} » (${lines})`,
  lines: (first: string, others: number, written: string) =>
    `ligne ${first} et ${counted(others, written, 'autre', 'autres')}`,
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
  save: (weeks: number, written: string) => `Enregistrer ${counted(weeks, written, 'semaine', 'semaines')}`,
  saved: (weeks: number, written: string) =>
    `${counted(weeks, written, 'semaine enregistrée', 'semaines enregistrées')}.`,
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
