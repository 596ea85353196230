/** Why a forecast is what it is: its factors, and the fact behind each. Groups are the model's: there may be others. */
import { ofCompany } from '#shared/domain/elision.ts';
import type { ForecastFacts } from '#shared/domain/shapes/forecast-facts.ts';
import { list, number, percent, roundCount } from '../../format/format.ts';
import { capital } from '../chances.ts';
import { knownCopies } from '../copies.ts';
import { dollars } from '../dollars.ts';
import { aboutCounted, agreed, counted } from '../grammar.ts';

/** The film that the facts are of. */
interface FactsOf {
  distributor: string | null;
  genres: readonly string[];
  countries: readonly string[];
  releaseDate: string;
}

type Group = keyof ForecastFacts;
type Facts = { [G in Group]-?: Exclude<ForecastFacts[G], undefined> };
type Known = { [G in Group]?: Facts[G] | undefined };

const entries = (count: number): string => aboutCounted(count, 'entrée');

const NAMES: Record<Group, string> = {
  distribution: 'Le distributeur',
  director: 'La réalisation',
  cast: 'Les acteurs',
  franchise: 'La saga ou le titre',
  screens: 'Les copies',
  'american-start': 'Le démarrage américain',
  season: 'La période de l’année',
  competition: 'Les autres sorties de la semaine',
  announcement: 'L’annonce du film',
  market: 'La fréquentation du moment',
  'overall-strength': 'Le film dans son ensemble',
  film: 'Le genre, le pays, la durée',
};

/** Of live signals, with which a forecast is moved after its model: no group of the model's, and without a fact. */
const SIGNALS = 'signals';

const FACTS: { [G in Group]: (fact: Facts[G], film: FactsOf) => string } = {
  distribution: ({ films, typical }, { distributor }) => {
    const whose = distributor === null ? 'sans distributeur connu' : ofCompany(distributor);
    return films === 0
      ? `Aucun film ${whose} jusqu’ici`
      : `Les films ${whose} font d’ordinaire ${entries(typical)} (${counted(films, 'film')} jusqu’ici)`;
  },
  director: (person) => past(person, 'Aucun nom à la réalisation'),
  cast: (person) => past(person, 'Aucun nom dans la distribution'),
  franchise: ({ predecessor, isSequel }) =>
    predecessor === null
      ? 'Ni suite ni titre déjà connu'
      : `${isSequel ? 'Après' : 'Un titre proche :'} ${pastFilm(predecessor)}`,
  screens: ({ screens, spread, widestRival }) =>
    capital(knownCopies({ screens, spread: spread ?? 0 })) +
    (widestRival === null
      ? ''
      : ` ; la plus large des autres sorties en a ${spread === undefined ? number(widestRival) : `environ ${roundCount(widestRival)}`}`),
  'american-start': ({ openingUsd }) =>
    openingUsd === null
      ? 'Aucun démarrage américain connu'
      : `Premier week-end aux États-Unis : ${dollars(openingUsd)}`,
  season: ({ schoolHolidays, publicHolidays, event }, { releaseDate }) => {
    const told = [
      event === null ? '' : EVENTS[event],
      schoolHolidays === null || schoolHolidays === 0
        ? ''
        : `vacances ${holidaysIn(releaseDate)} ${zones(schoolHolidays)}`,
      publicHolidays === 0 ? '' : `${counted(publicHolidays, 'jour férié', 'jours fériés')} en semaine`,
    ].filter((words) => words !== '');
    return told.length === 0 ? 'Ni vacances scolaires ni jour férié' : `Dans la semaine : ${list(told)}`;
  },
  competition: ({ rivals, stronger, strongest }) => {
    if (rivals === 0) return 'La seule sortie de la semaine';
    const bigger = stronger === 0 ? 'aucune' : number(stronger);
    const first = strongest === null ? '' : ` ; la plus forte : « ${strongest} »`;
    return `${counted(rivals, 'autre sortie', 'autres sorties')}, dont ${bigger} plus ${agreed(stronger, 'forte')}${first}`;
  },
  announcement: ({ earlierThan }) => `Annoncé avant ${percent(earlierThan)} des films récents`,
  market: ({ change }) => {
    const share = Math.round(Math.abs(change) * 100) / 100;
    return share === 0
      ? 'Autant d’entrées que d’habitude ces dernières semaines'
      : `${percent(share)} d’entrées ${change > 0 ? 'de plus' : 'de moins'} que d’habitude ces dernières semaines`;
  },
  'overall-strength': ({ typical }) =>
    `Son genre, son équipe et son titre laissent attendre ensemble ${entries(typical)}`,
  film: ({ typical }, { genres, countries }) => {
    const kind = [...genres.slice(0, 1), ...countries.slice(0, 1)].join(', ');
    return `${kind === '' ? 'Les films de ce genre' : kind} : d’ordinaire ${entries(typical)}`;
  },
};

function pastFilm({
  title,
  year,
  firstWeekAdmissions,
}: {
  title: string;
  year: number;
  firstWeekAdmissions: number;
}): string {
  return `« ${title} » (${year}, ${entries(firstWeekAdmissions)})`;
}

/** Films below 20,000 admissions are known by their number only. */
function past(person: Facts['cast'], nobody: string): string {
  if (person === null) return nobody;
  const { name, films, best } = person;
  if (films === 0) return `${name} : aucun film jusqu’ici`;
  return best === null
    ? `${name} : ${counted(films, 'film')}, aucun au-dessus de 20 000 entrées`
    : `${name} : au mieux ${pastFilm(best)}`;
}

const EVENTS = { 'fete-du-cinema': 'Fête du cinéma', 'printemps-du-cinema': 'Printemps du cinéma' };
const HOLIDAYS = ['d’hiver', 'de printemps', 'd’été', 'de la Toussaint', 'de Noël'];
const FIRST_MONTHS = [2, 4, 6, 10, 12];

function holidaysIn(releaseDate: string): string {
  const month = Number(releaseDate.slice(5, 7));
  return HOLIDAYS[FIRST_MONTHS.findLastIndex((first) => first <= month)] ?? 'de Noël';
}

/** A share of the days of the three zones, as one says it. */
function zones(share: number): string {
  if (share > 0.95) return 'dans toute la France';
  return (
    ['quelques jours', 'pour une zone sur trois', 'pour deux zones sur trois'][Math.round(share * 3)] ??
    'presque partout'
  );
}

function factOf<G extends Group>(group: G, facts: Pick<Known, G>, film: FactsOf): string | null {
  const fact: Facts[G] | undefined = facts[group];
  return fact === undefined ? null : FACTS[group](fact, film);
}

function isGroup(group: string): group is Group {
  return Object.hasOwn(NAMES, group);
}

export const factors = {
  nameOf: (group: string): string =>
    isGroup(group) ? NAMES[group] : group === SIGNALS ? 'L’intérêt avant la sortie' : 'Un autre élément',
  /** The fact behind a factor; its name where none was kept. */
  reasonOf: (group: string, facts: ForecastFacts | undefined, film: FactsOf): string =>
    (isGroup(group) ? factOf(group, facts ?? {}, film) : null) ?? factors.nameOf(group),
  /** The copies that a forecast counts with; null where it knows none. */
  copiesOf: (facts: ForecastFacts | undefined): string | null =>
    facts?.screens === undefined ? null : knownCopies({ spread: 0, ...facts.screens }),
  others: 'Tout le reste',
  /** What was not known on Thursday, and that it was not known on Monday either. */
  news: 'les informations de lundi, dont les copies',
  newsWithoutScreens: 'les informations de lundi, sans les copies, qui ne sont pas annoncées',
  noNews: 'ni copies ni nouveau week-end américain connus lundi',
};
