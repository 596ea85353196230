/** What somebody heard of a film before its week begins: its copies, its American start. */
import type { ToldFacts, ToldScreens, ToldUsOpening } from '#shared/domain/shapes/told-facts.ts';
import { date, list } from '../../format/format.ts';
import { capital } from '../chances.ts';
import { toldCopies } from '../copies.ts';
import { dollars } from '../dollars.ts';
import { aboutCounted, counted } from '../grammar.ts';

/** « 320 copies annoncées ; démarrage américain : 40 millions de dollars » */
function allTold({ screens, usOpening }: ToldFacts): string {
  const parts = [
    screens === null ? null : announcedCopies(screens),
    usOpening === null ? null : `démarrage américain : ${opening(usOpening)}`,
  ];
  return capital(parts.filter((part) => part !== null).join(' ; '));
}

/** « 320 copies annoncées », « sortie nationale large annoncée » */
function announcedCopies(screens: ToldScreens): string {
  const isOne = screens.kind === 'wide' || (screens.kind === 'number' && screens.screens === 1);
  return `${toldCopies(screens)} ${isOne ? 'annoncée' : 'annoncées'}`;
}

function opening({ friday, grossUsd, theaters }: ToldUsOpening): string {
  const where = theaters === null ? '' : ` dans ${counted(theaters, 'cinéma')}`;
  return `${dollars(grossUsd)}${where}, week-end du ${date(friday)}`;
}

/** After « avec »: « 350 à 600 copies et ce démarrage américain ». */
function toldIn({ screens, usOpening }: ToldFacts): string {
  const parts = [
    screens === null ? null : copiesIn(screens),
    usOpening === null ? null : 'ce démarrage américain',
  ];
  return list(parts.filter((part) => part !== null));
}

function copiesIn(screens: ToldScreens): string {
  if (screens.kind === 'wide') return 'une sortie nationale large';
  return toldCopies(screens).replace(/^entre (\d+) et /u, '$1 à ');
}

const inFrance = (admissions: number): string => `${aboutCounted(admissions, 'entrée')} en France`;

export const told = {
  open: 'Noter les copies',
  change: 'Modifier',
  /** For whom does not see beside which film it stands. */
  ofFilm: (title: string) => ` (${title})`,
  all: (facts: ToldFacts) => allTold(facts),
  /** Among a film's other facts. */
  copies: (screens: ToldScreens) => announcedCopies(screens),
  changed: (before: string, after: number, facts: ToldFacts) =>
    `${before} → ${inFrance(after)} avec ${toldIn(facts)}`,
  unchanged: (after: number, facts: ToldFacts) =>
    `Avec ${toldIn(facts)}, la prévision reste la même : ${inFrance(after)}`,
  first: (after: number, facts: ToldFacts) => `${inFrance(after)} avec ${toldIn(facts)}`,
  range: (low: string, high: string) => `, entre ${low} et ${high} huit fois sur dix.`,
  waiting: 'Nouvelle prévision en cours : cette page la montrera dès qu’elle sera prête.',
  notForecast: 'Cela comptera dès la première prévision de ce film.',
  notCounted: 'Cela comptera dès la prochaine prévision de ce film.',
  neverCounted: 'La semaine a commencé avant qu’une prévision n’en tienne compte.',
  noted: (when: string) => `Noté ${when}.`,
  notedBy: (when: string, who: string) => `Noté ${when} par ${who}.`,
  undo: 'Annuler',
  /** What « Annuler » leads back to, where that is not a forecast without anything told. */
  undoTo: (facts: ToldFacts) => ` : revenir à ${toldIn(facts)}`,
  restore: (facts: ToldFacts) => `Remettre ${toldIn(facts)}`,
  takenBack: 'Annulé : la prévision se fait sans ces informations.',
  failed: 'Rien n’a été changé. Réessayez.',
  replaced: 'Quelqu’un d’autre, ou une autre fenêtre, a noté autre chose entre-temps : le voici.',
  tooLate: 'La semaine a commencé : ce qui est annoncé ne change plus sa prévision.',
  unknownFilm: 'Ce film n’est plus une sortie de cette semaine.',
  nothing: 'Rien.',
  /** What it opens has its texts in told-import.ts, which come with it. */
  file: {
    title: 'Les copies depuis un fichier',
    lead: 'Notez d’un coup les copies annoncées pour la semaine, depuis un tableur. Vous voyez d’abord ce qui changera ; rien n’est enregistré sans vous.',
    open: 'Importer un fichier',
  },
  form: {
    lead: 'Ce que le distributeur vous a dit. La prévision est refaite tout de suite.',
    kind: 'Copies',
    kinds: {
      number: 'Un nombre de copies',
      'under-50': 'Moins de 50 copies',
      '50-150': 'Entre 50 et 150 copies',
      '150-350': 'Entre 150 et 350 copies',
      '350-600': 'Entre 350 et 600 copies',
      'over-600': 'Plus de 600 copies',
      wide: 'Sortie nationale large, sans nombre',
      none: 'Rien d’annoncé',
    },
    count: 'Nombre de copies',
    countHint: 'Sinon, choisissez une fourchette.',
    countMissing: 'Écrivez le nombre, choisissez une fourchette ou « Rien d’annoncé ».',
    american: 'Démarrage américain',
    americanHint: 'Si le film est déjà sorti aux États-Unis et que nous n’en savons rien.',
    friday: 'Vendredi du premier week-end',
    fridayMissing: 'Dites aussi de quel week-end.',
    notAFriday: 'Ce n’est pas un vendredi.',
    notOver: 'Ce week-end n’est pas terminé.',
    gross: 'Recettes du week-end, en dollars',
    grossHint: 'Du vendredi au dimanche : « 40 millions » ou « 40 000 000 ».',
    grossMissing: 'Écrivez aussi les recettes.',
    theaters: 'Cinémas aux États-Unis (facultatif)',
    save: 'Enregistrer',
    cancel: 'Fermer',
  },
};
