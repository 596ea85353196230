import { FILM_NAMES, names, type ColumnNames } from '../columns.ts';

export type FactsColumn = 'film' | 'copies' | 'usFriday' | 'usGross' | 'usTheaters';

export const FACTS_COLUMNS: ColumnNames<FactsColumn> = {
  film: [...FILM_NAMES, ...names('id,film id,id film,identifiant')],
  copies: names(
    'copies,copies annoncees,copies prevues,nombre de copies,nb copies,nb de copies,ecrans,nombre d ecrans,nb ecrans,' +
      'combinaison,screens,prints,number of screens',
  ),
  usFriday: names(
    'demarrage us,demarrage americain,week end us,weekend us,week end americain,vendredi us,vendredi americain,' +
      'sortie us,sortie americaine,us friday,us weekend,us opening,us release',
  ),
  usGross: names(
    'recettes us,recette us,recettes americaines,recettes us usd,recettes us dollars,box office us,us gross,' +
      'us gross usd,us takings',
  ),
  usTheaters: names(
    'cinemas us,cinemas americains,salles us,salles americaines,copies us,us theaters,us theatres,us cinemas',
  ),
};
