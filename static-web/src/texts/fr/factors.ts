/** Why a forecast is what it is, in the manager's words. Groups are the model's: there may be others. */

interface Factor {
  name: string;
  /** What speaks for the film, and what against it; `who` is the name behind it, if there is one. */
  up: (who: string | null) => string;
  down: (who: string | null) => string;
}

const withName =
  (known: (who: string) => string, unknown: string) =>
  (who: string | null): string =>
    who === null ? unknown : known(who);

const groups: Record<string, Factor> = {
  distribution: {
    name: 'Le distributeur',
    up: withName(
      (who) => `Les films de ${who} démarrent fort`,
      'Un distributeur dont les films démarrent fort',
    ),
    down: withName((who) => `Les films de ${who} démarrent petit`, 'Un distributeur qu’on ne connaît pas'),
  },
  director: {
    name: 'La réalisation',
    up: withName((who) => `Les films de ${who} trouvent leur public`, 'Une réalisation qui attire'),
    down: withName((who) => `Le nom de ${who} attire encore peu`, 'Une réalisation qui attire peu'),
  },
  cast: {
    name: 'Les acteurs',
    up: withName((who) => `${who} : on vient les voir`, 'Des acteurs que l’on vient voir'),
    down: withName((who) => `${who} : des noms qui attirent encore peu`, 'Des acteurs qui attirent peu'),
  },
  franchise: {
    name: 'La saga ou le titre',
    up: () => 'Une suite, une saga ou un titre que l’on connaît',
    down: () => 'Ni suite ni saga',
  },
  screens: {
    name: 'Les copies',
    up: withName((who) => `Une large sortie : ${who}`, 'Une large sortie'),
    down: withName((who) => `Une petite sortie : ${who}`, 'Une petite sortie'),
  },
  'american-start': {
    name: 'Le démarrage américain',
    up: () => 'Un bon démarrage aux États-Unis',
    down: () => 'Pas de grand démarrage aux États-Unis',
  },
  season: {
    name: 'La période de l’année',
    up: () => 'Une période où l’on va au cinéma',
    down: () => 'Une période creuse de l’année',
  },
  competition: {
    name: 'Les autres sorties de la semaine',
    up: () => 'Fort face aux autres sorties de la semaine',
    down: () => 'Des sorties plus fortes la même semaine',
  },
  announcement: {
    name: 'L’annonce du film',
    up: () => 'Un film annoncé de longue date',
    down: () => 'Un film annoncé tardivement',
  },
  market: {
    name: 'La fréquentation du moment',
    up: () => 'On va beaucoup au cinéma en ce moment',
    down: () => 'On va peu au cinéma en ce moment',
  },
  'overall-strength': {
    name: 'L’affiche dans son ensemble',
    up: () => 'Une affiche forte dans son ensemble',
    down: () => 'Une affiche discrète dans son ensemble',
  },
  film: {
    name: 'Le genre, le pays, la durée',
    up: () => 'Un genre, un pays, une durée qui attirent',
    down: () => 'Un genre, un pays ou une durée qui attirent moins',
  },
};

const unknownGroup: Factor = {
  name: 'Un autre élément',
  up: () => 'Un autre élément favorable',
  down: () => 'Un autre élément défavorable',
};

export const factors = {
  of: (group: string): Factor => groups[group] ?? unknownGroup,
  others: 'Tout le reste',
  /** What was not known on Thursday, and that it was not known on Monday either. */
  news: 'les informations de lundi, dont les copies',
  newsWithoutScreens: 'les informations de lundi, sans les copies, qui ne sont pas annoncées',
  noNews: 'ni copies ni démarrage américain connus lundi',
};
