import type { MatchVerdict } from '../../../domain/joined-films.ts';
import type { FilmMatch, FoundMatch, StoredJoinedFilm } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, instant, number, orNull, text } from './columns.ts';

export function toFilmMatch(row: Row): FilmMatch {
  return {
    ...(JSON.parse(text(row, 'facts')) as FoundMatch),
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    otherFilmId: text(row, 'otherFilmId'),
    verdict: orNull(row, 'verdict', text) as MatchVerdict | null,
    version: number(row, 'version'),
    saidAt: orNull(row, 'saidAt', instant),
    saidBy: orNull(row, 'saidBy', text),
  };
}

export function toJoinedFilm(row: Row): StoredJoinedFilm {
  return {
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    forecastAs: text(row, 'forecastAs'),
    resultAs: text(row, 'resultAs'),
  };
}
