export type {
  AdmissionsForecast,
  ComparableFilm,
  Contribution,
  FactorStep,
  Forecast,
  ForecastExplanation,
  ForecastNumbers,
} from './shapes/forecast.ts';
