/** What a run lacks. */
import { counted } from '../grammar.ts';
import { runCodes } from './run-codes.ts';

export const problems = {
  title: 'Ce qui manque',
  intro: 'La collecte s’est faite sans ce qui suit ; le reste de la semaine est complet.',
  kind: {
    thursday: 'Jeudi',
    monday: 'Lundi',
    shows: 'Séances',
    actuals: 'Résultats',
    backfill: 'Après coup',
  },
  films: (count: number) => counted(count, 'film'),
  codes: runCodes,
  askedAgain: {
    'within-the-hour': ' ; nouvelle demande dans l’heure',
    'after-a-day': ' ; il est laissé tranquille pendant un jour, puis nouvelle demande',
    'another-day': ' ; nouvelle demande un autre jour',
  },
  end: '.',
  failed: (kind: string) => `${kind} : la collecte a échoué.`,
  willRestart: ' Elle sera recommencée.',
};
