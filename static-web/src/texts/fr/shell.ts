/** What stands around every page. */
export const shell = {
  product: 'NIAB',
  productLong: 'La programmation de la semaine',
  skip: 'Aller au contenu',
  demonstration: {
    label: 'Démonstration',
    today: (day: string) => `Démonstration : nous sommes le ${day}.`,
    playing: (day: string) => `Démonstration : les semaines d’exemple se jouent, nous voici le ${day}.`,
    otherDays: 'Un autre jour',
    howTo: 'Arrêtez NIAB dans son terminal (Ctrl-C), puis lancez :',
    days: {
      '2023-06-26': 'un lundi : la dernière semaine à décider',
      '2023-06-22': 'un jeudi : la première prévision',
      '2023-06-05': 'un lundi : une autre semaine à décider',
      '2023-07-05': 'tout est joué : treize semaines et leurs résultats',
    },
  },
  nav: {
    label: 'Pages',
    week: 'Semaine',
    releases: 'Sorties',
    figures: 'Chiffres',
    history: 'Historique',
    settings: 'Réglages',
    help: 'Aide',
    monitoring: 'Suivi',
    signOut: 'Se déconnecter',
  },
};
