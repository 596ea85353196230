export type {
  AdmissionsForecast,
  ComparableFilm,
  Contribution,
  FactorStep,
  Forecast,
  ForecastExplanation,
  ForecastFigures,
  ForecastNumbers,
} from './shapes/forecast.ts';
