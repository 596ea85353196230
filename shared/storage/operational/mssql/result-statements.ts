import type { Statements } from '../sql-database.ts';

/** Those about results: what the sites publish of films, and the cinema's own tickets. */
export const mssqlResultStatements = {
  upsertActual: `
    MERGE niab_actuals WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @filmId AS film_id, @observedOn AS observed_on) AS incoming
    ON held.week = incoming.week AND held.film_id = incoming.film_id AND held.observed_on = incoming.observed_on
    WHEN MATCHED THEN UPDATE SET admissions = @admissions, screens = @screens, source = @source
    WHEN NOT MATCHED THEN
      INSERT (week, film_id, observed_on, admissions, screens, source)
      VALUES (@week, @filmId, @observedOn, @admissions, @screens, @source);`,

  selectActuals: `
    SELECT held.week, COALESCE(joined.result_as, held.film_id) AS filmId, held.admissions, held.screens,
           held.source, held.observed_on AS observedOn, others.films AS others
    FROM niab_actuals AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    OUTER APPLY (
      SELECT film.film_id AS filmId
      FROM niab_joined_films AS film
      WHERE film.week = held.week AND film.result_as = COALESCE(joined.result_as, held.film_id)
        AND film.result_as <> film.film_id
      FOR JSON PATH) AS others (films)
    WHERE held.week BETWEEN @fromWeek AND @toWeek
      AND held.observed_on = (
        SELECT MAX(other.observed_on) FROM niab_actuals AS other
        WHERE other.week = held.week AND other.film_id = held.film_id)
    ORDER BY held.week, COALESCE(joined.result_as, held.film_id),
             CASE WHEN joined.result_as <> held.film_id THEN 1 ELSE 0 END, held.observed_on DESC, held.film_id`,

  selectKnownResults: `
    SELECT held.week, COALESCE(joined.result_as, held.film_id) AS filmId, held.film_id AS observedAs,
           held.observed_on AS observedOn, held.admissions
    FROM niab_actuals AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week BETWEEN @fromWeek AND @toWeek
      AND held.observed_on = (
        SELECT MAX(other.observed_on) FROM niab_actuals AS other
        WHERE other.week = held.week AND other.film_id = held.film_id AND other.observed_on < @asOf)
    ORDER BY held.week, COALESCE(joined.result_as, held.film_id),
             CASE WHEN joined.result_as <> held.film_id THEN 1 ELSE 0 END, held.observed_on DESC, held.film_id`,

  insertFirstTickets: `
    INSERT INTO niab_cinema_tickets (cinema_id, week, room, sequence, film_id, tickets, entered_at, entered_by)
    SELECT @cinemaId, @week, @room, @version + 1, @filmId, @tickets, @enteredAt, @enteredBy
    WHERE @version = (
      SELECT COALESCE(MAX(sequence), 0) FROM niab_cinema_tickets WITH (UPDLOCK, HOLDLOCK) WHERE cinema_id = @cinemaId AND week = @week)`,

  insertMoreTickets: `
    INSERT INTO niab_cinema_tickets (cinema_id, week, room, sequence, film_id, tickets, entered_at, entered_by)
    VALUES (@cinemaId, @week, @room, @sequence, @filmId, @tickets, @enteredAt, @enteredBy)`,

  selectCinemaTickets: `
    SELECT held.week, held.room, held.sequence AS version,
           COALESCE(joined.result_as, held.film_id) AS filmId, held.tickets, held.entered_at AS enteredAt,
           held.entered_by AS enteredBy
    FROM niab_cinema_tickets AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
      AND held.sequence = (
        SELECT MAX(other.sequence) FROM niab_cinema_tickets AS other
        WHERE other.cinema_id = held.cinema_id AND other.week = held.week AND other.room = held.room)
    ORDER BY held.week, held.room`,

  selectSoldRooms: `
    SELECT held.week, held.room, COALESCE(joined.result_as, held.film_id) AS filmId, held.tickets,
           known.admissions, JSON_VALUE(release.facts, N'$.countries[0]') AS country
    FROM niab_cinema_tickets AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    JOIN (
      SELECT result.week, COALESCE(other.result_as, result.film_id) AS film_id, result.admissions,
             ROW_NUMBER() OVER (
               PARTITION BY result.week, COALESCE(other.result_as, result.film_id)
               ORDER BY CASE WHEN other.result_as <> result.film_id THEN 1 ELSE 0 END, result.observed_on DESC,
                        result.film_id) AS place
      FROM niab_actuals AS result
      LEFT JOIN niab_joined_films AS other ON other.week = result.week AND other.film_id = result.film_id
      WHERE result.week BETWEEN @fromWeek AND @toWeek) AS known
      ON known.week = held.week AND known.film_id = COALESCE(joined.result_as, held.film_id) AND known.place = 1
    LEFT JOIN niab_releases AS release ON release.week = held.week AND release.film_id = held.film_id
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
      AND held.sequence = (
        SELECT MAX(latest.sequence) FROM niab_cinema_tickets AS latest
        WHERE latest.cinema_id = held.cinema_id AND latest.week = held.week AND latest.room = held.room)
    ORDER BY held.week, held.room`,
} satisfies Partial<Statements>;
