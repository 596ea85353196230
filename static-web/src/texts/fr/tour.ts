import { typeset } from '../typeset.ts';

/** The tour of the first visit. It comes with the tour, not with the first page. */
export const typedTour = {
  progress: (step: number, of: number) => `Étape ${step} sur ${of}`,
  next: 'Suivant',
  previous: 'Précédent',
  skip: 'Passer',
  /** Where there is room; else it is heard only. */
  skipWhat: ' la visite',
  done: 'Commencer',
  steps: {
    answer: {
      title: 'La réponse d’abord',
      detail:
        'La page « Semaine » s’ouvre sur une phrase : quels films, dans quelle salle, pour quelles recettes, et ce qui reste après les charges. Le détail vient dessous, salle par salle.',
    },
    certainty: {
      title: 'Une fourchette, pas une promesse',
      detail:
        '« Entre … et …, huit fois sur dix » : sur dix semaines semblables, huit finissent dans la fourchette. Ce qui est prévu est hachuré, ce qui s’est vraiment passé est plein.',
    },
    decision: {
      title: 'C’est vous qui décidez',
      detail:
        'Confirmez le programme conseillé d’un bouton. Ou prenez un autre film, ou dites que vous ne l’avez pas obtenu : vous voyez ce que cela change en euros. Votre choix est gardé, vous pouvez revenir en arrière.',
    },
    afterwards: {
      title: 'Ensuite, les comptes',
      detail:
        'Le mercredi d’après, « Historique » compare la prévision et le réel. Saisissez-y vos billets : les prévisions s’accordent à votre public. Un mot vous échappe ? « Aide » les explique tous.',
    },
  },
  /** Of an invented week. */
  drawing: {
    sentence:
      'Programmez Film\u00a0A en salle\u00a01 et Film\u00a0B en salle\u00a02 : environ 7\u00a0200 € de recettes.',
    forecast: 'prévu, en une semaine',
    forecastValue: 'entre 310 et 620',
    actual: 'réel, en une semaine',
    actualValue: '580',
    confirm: 'Je programme ces deux films',
    otherFilm: 'Autre film',
    difference: '640 € de moins que le programme conseillé.',
    shareOfBest: 'Sur 100 € possibles, votre programme en a rapporté 91.',
  },
};

export const tour = typeset(typedTour);
