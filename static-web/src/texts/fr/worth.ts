/** What it was worth to note what one hears of films, on the page « Historique ». */
import { agreed, counted } from '../grammar.ts';

export const worth = {
  title: 'Avec vos copies',
  errors: (films: number, weeks: number, automaticWape: string, toldWape: string) =>
    `${films === 1 ? 'Pour un film dont' : `Sur ${counted(films, 'film')} de ${counted(weeks, 'semaine')} dont`} vous aviez noté les copies ou le démarrage américain, nos erreurs faisaient ${automaticWape} des entrées sans ces informations et ${toldWape} avec elles.`,
  films: (films: number) =>
    `${counted(films, 'film')} dont vous aviez noté les copies ou le démarrage américain ${agreed(films, 'a', 'ont')} un résultat.`,
  caption: 'Nos prévisions de ces films, sans ce que vous aviez noté et avec',
  columns: { automatic: 'Sans', told: 'Avec vos copies' },
  rows: {
    wape: 'WAPE',
    within2: 'Entre la moitié et le double du vrai chiffre',
    share: 'Sur 100 € possibles',
  },
  of: (within: string, films: string) => `${within} sur ${films}`,
  note: 'D’après la dernière prévision de chaque film. Les euros sont ceux du programme conseillé de ces semaines-là, parmi les films dont les entrées sont publiées.',
  /** Of a film, beside the forecast without. */
  film: (admissions: string) => `avec vos copies : ${admissions}`,
};
