import { agreed, counted } from '../grammar.ts';
import { typeset } from '../typeset.ts';

/** Whether somebody gives the films that they like to the site. What it says must be exactly so. */
export const typedSharing = {
  title: 'Donner mes films au site ?',
  why: 'Ils lui apprennent quels films plaisent ensemble, pour que ses propositions s’améliorent.',
  /** What that means, point by point. */
  points: [
    {
      name: 'Ce qui part',
      said: 'Les numéros des films que vous aimez, et rien d’autre : ni nom, ni compte, ni identifiant.',
    },
    {
      name: 'Quand',
      said: 'Tout de suite ceux que vous aimez déjà, puis les nouveaux, au plus une fois par semaine de cinéma. Chaque film part une seule fois.',
    },
    {
      name: 'Ce que le site garde',
      said: 'La liste et la semaine, avec l’instant de l’écriture, que son espace de stockage note de lui-même. Un an après, tout cela est effacé.',
    },
    {
      name: 'Sans retour',
      said: 'Ce qui est parti ne se reprend pas : comme la liste ne porte aucun nom, le site ne sait pas laquelle est la vôtre.',
    },
  ],
  agree: 'Donner mes films',
  stop: 'Ne plus rien donner',
  again: 'Réessayer l’envoi',
  sending: 'Envoi…',
  on: (films: number) => `Vous donnez vos films : ${counted(films, 'film')} ${agreed(films, 'envoyé')}.`,
  onNothing: 'Vous avez accepté de donner vos films. Aucun n’est encore parti.',
  stopped:
    'C’est arrêté : plus rien ne part. Ce navigateur a oublié ce qu’il avait envoyé ; si vous acceptez de nouveau, vos films partiront de nouveau.',
  failed: {
    refused:
      'L’envoi n’a pas abouti, et rien n’a été gardé de ces films. Il sera tenté de nouveau lors d’une prochaine visite.',
    unknown:
      'On ne sait pas si l’envoi est arrivé. Pour que rien ne compte deux fois, il ne sera pas répété.',
    'not-kept':
      'Ce navigateur ne garde rien pour le site : il ne saurait pas ce qui est déjà parti. Rien n’a été envoyé.',
  },
};

export const sharing = typeset(typedSharing);
