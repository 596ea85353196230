/** The page of a film. */
import { ofCompany } from '#shared/domain/elision.ts';
import { aboutCounted, agreed, counted } from '../grammar.ts';

export const film = {
  back: 'Toutes les sorties de la semaine',
  notThere: 'Ce film n’est pas dans les sorties de cette semaine.',
  notThereDetail: 'Il a peut-être été reporté.',
  toReleases: 'Voir les sorties de la semaine',
  originalTitle: (title: string) => `Titre original : ${title}`,
  facts: {
    genre: 'Genre',
    duration: 'Durée',
    distributor: 'Distributeur',
    country: 'Pays',
    release: 'Sortie',
    screens: 'Copies',
    notAnnounced: 'pas encore annoncées',
  },
  sentence: {
    expected: 'Environ ',
    admissions: (count: number) => ` ${agreed(Math.round(count), 'entrée')} en France la première semaine`,
    range: (low: string, high: string) => `, entre ${low} et ${high} huit fois sur dix. `,
    here: (tickets: number) =>
      `Dans votre cinéma, sans la limite des places : environ ${counted(tickets, 'spectateur')} sur la semaine.`,
    weExpected: (admissions: string) => ` ; nous en attendions environ ${admissions}. `,
    notForecast: ' ; ce film n’avait pas été chiffré. ',
    wouldHaveBeen: (tickets: number) =>
      `Pour votre cinéma, sans la limite des places, cela fait environ ${counted(tickets, 'spectateur')}.`,
    none: 'Ce film n’est pas encore chiffré.',
    missing: {
      awaited: 'Ses entrées ne sont pas encore publiées',
      unpublished: 'Aucun site n’a publié ses entrées',
    },
  },
  chain: {
    title: 'Pourquoi ce chiffre',
    stage: { thursday: 'D’après la prévision de jeudi.', monday: 'D’après la prévision de lundi.' },
    start: 'Un film dont on ne sait rien',
    end: 'Notre prévision',
    sentence: (start: number, steps: string, end: string) =>
      `Un film dont on ne sait rien ferait ${aboutCounted(start, 'entrée')}.${steps} On arrive à ${end}.`,
    mostly: (steps: string) => ` Ce qui compte le plus : ${steps}.`,
    step: (name: string, factor: string) => `${name} (${factor})`,
    reading:
      'Chaque barre part du chiffre de la ligne précédente : vers la droite, elle le multiplie ; vers la gauche, elle le réduit.',
    none: 'Pas d’explication pour cette prévision.',
    table: 'Voir les chiffres',
    columns: { name: 'Ce qui compte', factor: 'Multiplie par', admissions: 'Entrées' },
  },
  forAndAgainst: {
    title: 'Ce qui parle pour, ce qui parle contre',
    for: 'Pour',
    against: 'Contre',
    nothingFor: 'Rien de marquant.',
    nothingAgainst: 'Rien de marquant.',
  },
  stages: {
    title: 'Nos prévisions face au réel',
    titleOpen: 'Nos deux prévisions',
    thursday: 'Prévu jeudi',
    monday: 'Prévu lundi',
    actual: 'Réel',
    range: (low: string, high: string) => `entre ${low} et ${high}`,
    notYet: 'pas encore',
    never: 'pas de prévision',
    neverForecast: 'Il n’y a pas de prévision pour ce film.',
    sources: { jpbox: 'JPBox-Office', allocine: 'Allociné' } as Record<string, string>,
    inRange: 'Le vrai chiffre est dans la fourchette de notre dernière prévision.',
    above: 'Le vrai chiffre dépasse la fourchette de notre dernière prévision.',
    below: 'Le vrai chiffre est sous la fourchette de notre dernière prévision.',
    narrower: 'La prévision de lundi est plus sûre que celle de jeudi : sa fourchette est plus étroite.',
    same: 'Rien n’a changé depuis jeudi. La fourchette tient huit fois sur dix.',
    open: 'La fourchette tient huit fois sur dix.',
    awaited: 'Le vrai chiffre n’est pas encore publié.',
    unpublished: 'Aucun site n’a publié le vrai chiffre : nous ne saurons pas si nous avions raison.',
    source: (source: string, day: string) => `Chiffre réel : ${source}, relevé ${day}.`,
  },
  comparables: {
    title: 'Films comparables',
    sentence: (films: number) =>
      films === 0
        ? 'Aucun film d’avant ne lui ressemble assez.'
        : films === 1
          ? 'Le film d’avant qui a le plus en commun avec celui-ci, et sa vraie première semaine.'
          : `Les ${films} films d’avant qui ont le plus en commun avec celui-ci, et leur vraie première semaine.`,
    thisFilm: 'Ce film, prévu',
    columns: { film: 'Film', firstWeek: 'Première semaine', screens: 'Copies' },
    unknownScreens: 'inconnu',
    shares: {
      distributor: 'même distributeur',
      director: 'même réalisation',
      franchise: 'même saga ou titre proche',
      genre: 'même genre',
      cast: 'des acteurs en commun',
      size: 'taille comparable',
    } as Record<string, string>,
  },
  accuracy: {
    title: 'Pouvons-nous nous y fier ?',
    some: (distributor: string, films: number, within: number) =>
      `Sur ${counted(films, 'film')} ${ofCompany(distributor)} que nous avions ${agreed(films, 'chiffré')}, ${within === 0 ? 'aucun n’est tombé' : `${within} ${agreed(within, 'est tombé', 'sont tombés')}`} entre la moitié et le double du vrai chiffre.`,
    one: (distributor: string, within: boolean) =>
      `Un seul film ${ofCompany(distributor)} déjà chiffré : notre prévision est tombée ${within ? 'entre la moitié et le double' : 'à plus du double ou moins de la moitié'} du vrai chiffre.`,
    none: 'C’est le premier film de ce distributeur que nous chiffrons : pas encore de recul.',
    unknown: 'Sans distributeur connu, pas de recul sur nos prévisions.',
  },
};
