/** What the cinema's own tickets have told of its public. */
import { aboutCounted, counted } from '../grammar.ts';
import { typeset } from '../typeset.ts';

export const typedLearned = {
  title: 'Ce que disent vos billets',
  none: 'Saisissez vos billets dans « Historique » : dès la première semaine, les prévisions suivent votre public.',
  found: (films: number, weeks: number, oneIn: string, low: string, high: string) =>
    `D’après vos billets de ${counted(films, 'film')} en ${counted(weeks, 'semaine')}, votre cinéma attire 1 spectateur français sur ${oneIn}${between(`1 sur ${low}`, `1 sur ${high}`)}.`,
  start: (oneIn: string) => `Les réglages partent de 1 sur ${oneIn}.`,
  film: (tickets: number, low: string, high: string) =>
    `Un film à 300 000 entrées en France vend chez vous environ ${aboutCounted(tickets, 'billet')}${between(low, high)} : chaque film a son public.`,
  small: (times: string) => `Les petits films y font relativement mieux que les grands${twice(times)}`,
  large: (times: string) => `Les grands films y font relativement mieux que les petits${twice(times)}`,
  origins: (french: string, american: string) =>
    `À entrées égales, les films français y attirent ${french} que ceux d’autres pays, les films américains ${american}.`,
  more: (share: string) => `${share} de plus`,
  less: (share: string) => `${share} de moins`,
  asMany: 'autant',
  used: 'Les billets attendus en tiennent compte.',
};

/** Nothing where both ends are the same number. */
function between(low: string, high: string): string {
  return low === high ? '' : `, entre ${low} et ${high} huit fois sur dix`;
}

function twice(times: string): string {
  return ` : deux fois plus d’entrées y font ${times} fois plus de billets.`;
}

export const learnedText = typeset(typedLearned);
