/** How right the forecasts were, and beside what. */
import { LARGE_FILM } from '#shared/domain/forecast-score.ts';
import { number } from '../../format/format.ts';
import { aboutCounted, agreed, counted } from '../grammar.ts';

const SIZE = number(LARGE_FILM);

export const trust = {
  title: 'Pouvez-vous vous y fier ?',
  finding: (size: string, forecast: string, naive: string) =>
    `${size}, notre dernière prévision tombe ${forecast} fois sur 10 entre la moitié et le double du vrai chiffre ; la moyenne du distributeur, ${naive} fois sur 10.`,
  largeFinding: `Pour un film de plus de ${SIZE} entrées`,
  smallFinding: `Pour un film plus petit`,
  hits: 'Entre la moitié et le double du vrai chiffre',
  columns: { thursday: 'Jeudi', monday: 'Lundi', naive: 'Moyenne du distributeur' },
  rows: {
    large: `${SIZE} entrées ou plus`,
    small: `Moins de ${SIZE} entrées`,
    all: 'Tous les films',
  },
  films: (films: number) => counted(films, 'film'),
  ofTen: (times: number) => `${times} sur 10`,
  wape: 'WAPE',
  mae: 'MAE',
  maePerFilm: (admissions: string) => `${admissions} par film`,
  naive:
    'La moyenne du distributeur : ce que ses films ont fait depuis deux ans, d’après les seules semaines finies le jeudi de la prévision. Un petit film est difficile à prévoir pour tout le monde.',
  leftOut: (films: number) =>
    `${counted(films, 'film')} n’y ${agreed(films, 'est', 'sont')} pas : il n’y avait encore rien à ${agreed(films, 'lui', 'leur')} comparer.`,
  week: {
    title: 'Nos prévisions de cette semaine',
    wape: (share: string) => `WAPE ${share} : `,
    meaning: (share: string) =>
      `nos erreurs de la semaine, additionnées, font ${share} des entrées de ses films. `,
    mae: 'MAE : ',
    perFilm: (admissions: number, here: number, named: boolean) =>
      `${named ? '' : 'En moyenne, '}${aboutCounted(admissions, 'entrée')} d’écart par film${named ? ' en moyenne' : ''}, soit ${counted(here, 'spectateur')} dans votre cinéma. `,
    hits: (within: number, films: number) => {
      const where = 'entre la moitié et le double du vrai chiffre.';
      if (films === 1) return `Son seul film ${within === 1 ? 'est' : 'n’est pas'} tombé ${where}`;
      if (within === 0) return `Sur ${counted(films, 'film')}, aucun n’est tombé ${where}`;
      const fell = within > 1 ? 'films sont tombés' : 'film est tombé';
      return `${number(within)} ${fell} ${where.replace('.', '')}, sur ${number(films)}.`;
    },
    stage: { thursday: 'D’après la prévision de jeudi. ', monday: 'D’après la prévision de lundi. ' },
    thursdayToo: (share: string, named: boolean) =>
      named
        ? ` Jeudi, la WAPE était de ${share}.`
        : ` Avec la prévision de jeudi, nos erreurs en faisaient ${share}.`,
  },
  why: 'Pourquoi la WAPE : elle compte chaque erreur en entrées, si bien que se tromper sur un grand film pèse plus que sur un petit, comme dans vos recettes. 0 % serait parfait.',
};
