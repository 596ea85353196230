import { useState } from 'react';
import { number, roundCount } from '../format/format.ts';
import { roundRange } from '../format/told-admissions.ts';
import { fr } from '../texts/fr.ts';
import { historyText } from '../texts/fr/history.ts';
import { missingActual } from '../texts/missing-actual.ts';
import { buttonStyle } from '../ui/styles.ts';
import { errorInWords, programmedFirst, type HistoryFilm, type HistoryWeek } from './history-view.ts';

const columns = historyText.filmColumns;

/** The forecasts of both stages with their ranges, what came true, and how far off each was. */
export function WeekFilms({ week }: { week: HistoryWeek }) {
  const { programmed, others } = programmedFirst(week);
  const [all, setAll] = useState(programmed.length === 0);
  return (
    <>
      <table className="mt-2 block w-full text-sm sm:table">
        <thead className="sr-only text-quiet sm:not-sr-only sm:table-header-group">
          <tr className="text-right">
            <th scope="col" className="pb-1 text-left font-normal">
              {columns.film}
            </th>
            {[columns.thursday, columns.monday, columns.actual].map((name) => (
              <th key={name} scope="col" className="pb-1 pl-4 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block divide-y divide-line sm:table-row-group">
          {programmed.map((film) => (
            <FilmRow key={film.filmId} film={film} programmed />
          ))}
          {all && others.map((film) => <FilmRow key={film.filmId} film={film} />)}
        </tbody>
      </table>
      {others.length > 0 && programmed.length > 0 && (
        <button
          type="button"
          aria-expanded={all}
          className={`${buttonStyle.small} mt-3`}
          onClick={() => setAll(!all)}
        >
          {all ? historyText.fewerFilms : historyText.otherFilms(others.length)}
        </button>
      )}
    </>
  );
}

function FilmRow({ film, programmed = false }: { film: HistoryFilm; programmed?: boolean }) {
  return (
    <tr className="grid grid-cols-3 gap-x-3 gap-y-1 py-2 align-top sm:table-row">
      <th scope="row" className="col-span-3 text-left font-normal wrap-anywhere sm:py-2">
        <span className={programmed ? 'font-semibold' : ''}>{film.title}</span>
        {programmed && <span className="block text-quiet">{historyText.programmed}</span>}
      </th>
      <Forecast
        label={columns.thursday}
        forecast={film.thursday}
        told={film.monday === null ? film.told : null}
        error={film.error.thursday}
      />
      <Forecast
        label={columns.monday}
        forecast={film.monday}
        told={film.monday === null ? null : film.told}
        error={film.error.monday}
      />
      <td
        className={`sm:py-2 sm:pl-4 sm:text-right ${film.actual === null ? 'text-quiet' : 'font-semibold'}`}
      >
        <Label text={columns.actual} />
        {film.actual === null ? missingActual(film.actualState) : number(film.actual)}
      </td>
    </tr>
  );
}

interface ForecastProps {
  label: string;
  forecast: HistoryFilm['monday'];
  /** The same with what was noted of the film. */
  told: HistoryFilm['told'];
  error: number | null;
}

function Forecast({ label, forecast, told, error }: ForecastProps) {
  return (
    <td className="sm:py-2 sm:pl-4 sm:text-right">
      <Label text={label} />
      {forecast === null ? (
        <span className="text-quiet">{historyText.noForecast}</span>
      ) : (
        <>
          <span className="block text-foretold">{roundCount(forecast.mean)}</span>
          <span className="block text-quiet">{fr.between(...roundRange(forecast))}</span>
        </>
      )}
      {error !== null && <span className="block font-semibold">{errorInWords(error)}</span>}
      {told !== null && <span className="block text-foretold">{fr.worth.film(roundCount(told.mean))}</span>}
    </td>
  );
}

function Label({ text }: { text: string }) {
  return (
    <span aria-hidden="true" className="block text-xs font-normal text-quiet sm:hidden">
      {text}
    </span>
  );
}
