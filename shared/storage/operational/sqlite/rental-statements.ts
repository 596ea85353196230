import type { Statements } from '../sql-database.ts';

/** All rates, the latest of each film first; that of a film that counts as another one is that one's. */
const rates = `(
      SELECT held.week, COALESCE(joined.forecast_as, held.film_id) AS film_id, held.sequence, held.rate,
             held.changed_at, held.changed_by,
             ROW_NUMBER() OVER (
               PARTITION BY held.week, COALESCE(joined.forecast_as, held.film_id)
               ORDER BY held.sequence DESC) AS place
      FROM rental_rates AS held
      LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
      WHERE held.cinema_id = @cinemaId)`;

/** Those about what distributors take of what films bring. */
export const sqliteRentalStatements = {
  insertRentalRate: `
    INSERT INTO rental_rates (cinema_id, week, sequence, film_id, rate, changed_at, changed_by)
    SELECT @cinemaId, @week,
           (SELECT 1 + COALESCE(MAX(sequence), 0) FROM rental_rates
            WHERE cinema_id = @cinemaId AND week = @week),
           @filmId, @rate, @changedAt, @changedBy
    WHERE @version = (
      SELECT COALESCE(MAX(held.sequence), 0)
      FROM rental_rates AS held
      LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
      WHERE held.cinema_id = @cinemaId AND held.week = @week AND COALESCE(joined.forecast_as, held.film_id) = @filmId)`,

  selectRentalRates: `
    SELECT entered.week, entered.film_id AS filmId, entered.sequence AS version, entered.rate,
           entered.changed_at AS changedAt, entered.changed_by AS changedBy,
           (SELECT earlier.rate
            FROM ${rates} AS earlier
            WHERE earlier.week = entered.week AND earlier.film_id = entered.film_id
              AND earlier.changed_at < entered.week
            ORDER BY earlier.sequence DESC LIMIT 1) AS rateBefore
    FROM ${rates} AS entered
    WHERE entered.week BETWEEN @fromWeek AND @toWeek AND entered.place = 1
    ORDER BY entered.week, entered.film_id`,
} satisfies Partial<Statements>;
