import { typeset } from '../typeset.ts';
import { helpWords } from './help-words.ts';

/** « Aide »: the week's rhythm and the words of the pages. It comes with its page, not with the first one. */
export const typedHelp = {
  title: 'Aide',
  lead: 'Chaque semaine, NIAB vous dit quels films programmer, dans quelle salle, et ce que la semaine devrait rapporter. La décision reste la vôtre.',
  startTour: 'Revoir la visite',
  rhythm: {
    title: 'Une semaine avec NIAB',
    days: [
      {
        when: 'Jeudi matin',
        what: 'Les sorties du mercredi suivant sont recueillies, et une première prévision est faite. Pour un film déjà sorti aux États-Unis, ses week-ends américains y entrent, s’ils sont connus.',
      },
      {
        when: 'Lundi matin',
        what: 'La prévision est affinée : le dernier week-end américain et les copies, s’ils sont connus, y entrent. C’est le moment de décider.',
      },
      {
        when: 'Mercredi',
        what: 'La semaine commence. Jusqu’à sa fin, vous pouvez encore changer le programme.',
      },
      {
        when: 'Le mercredi d’après',
        what: 'Les entrées réelles arrivent, et « Historique » dit ce que valait la prévision. Un film peut attendre jusqu’à cinq semaines.',
      },
    ],
  },
  decisions: {
    title: 'Qui a décidé, et quand',
    detail:
      'Toutes les décisions sont gardées, avec leur auteur, leur date et leur raison ; la dernière vaut. La page d’une semaine les montre sous le programme, dès qu’il y en a une.',
  },
  told: {
    title: 'Les copies, quand vous les connaissez',
    detail:
      'Aucun site ne dit le nombre de copies d’un film avant sa sortie, mais le distributeur vous le dit peut-être au téléphone. Jusqu’au début de la semaine, notez-le sur la page de la semaine, du film ou des sorties : un nombre, une fourchette, ou seulement « sortie nationale large » ; de même pour un démarrage américain. Ce que vous notez est gardé, avec son auteur et sa date. La prévision est refaite en quelques secondes, et la page dit ce que cela change. La prévision sans ces informations est gardée, et « Historique » compare les deux.',
  },
  words: helpWords,
};

export const help = typeset(typedHelp);
