import { agreed, counted } from '../grammar.ts';
import { typeset } from '../typeset.ts';

/** Films that are recommended for those that one likes. */
export const typedRecommended = {
  title: 'Pour vous',
  invitation: 'Touchez « J’aime » sous un film : d’autres vous seront proposés ici.',
  show: 'Voir les films pour vous',
  /** Of as many liked films as are asked with. */
  lead: (films: number) =>
    films === 1 ? 'D’après le film que vous aimez.' : `D’après les ${counted(films, 'film')} que vous aimez.`,
  leadLatest: (films: number) => `D’après les ${films} derniers films que vous avez aimés.`,
  proposed: (films: number) => `${counted(films, 'film')} ${agreed(films, 'proposé')} pour vous.`,
  none: 'Rien à proposer avec ces filtres.',
  /** The catalogue may not have what is liked any more. */
  noneAtAll: 'Rien à proposer d’après ces films.',
  failed: 'Les films pour vous ne sont pas arrivés.',
  because: 'Parce que vous avez aimé ',
  /** Between two titles. */
  and: ' et ',
  shared: (what: string) => `En commun : ${what}`,
  sharedWith: (title: string, what: string) => `Avec ${title} : ${what}`,
  onScreen: {
    title: 'Au programme cette semaine',
    lead: 'Celui qui a le plus de chances de vous plaire en premier.',
    link: 'Voir les séances',
  },
  releases: {
    title: 'Parmi les sorties, pour vous',
    lead: 'Les autres films sortis en France cette semaine, dans le même ordre.',
    failed: 'Les films de la semaine ne sont pas arrivés.',
  },
  ticket: 'Pour vous : ',
  ticketBecause: 'parce que vous avez aimé ',
  /** Where no single like speaks for it. */
  ticketBest: 'le film de ce programme qui a le plus de chances de vous plaire.',
};

export const recommended = typeset(typedRecommended);
