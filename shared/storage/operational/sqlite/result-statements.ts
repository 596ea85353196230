import type { Statements } from '../sql-database.ts';

/** Those about results: what the sites publish of films, and the cinema's own tickets. */
export const sqliteResultStatements = {
  upsertActual: `
    INSERT INTO actuals (week, film_id, observed_on, admissions, screens, source)
    VALUES (@week, @filmId, @observedOn, @admissions, @screens, @source)
    ON CONFLICT (week, film_id, observed_on) DO UPDATE
    SET admissions = excluded.admissions, screens = excluded.screens, source = excluded.source`,

  selectActuals: `
    SELECT held.week, COALESCE(joined.result_as, held.film_id) AS filmId, held.admissions, held.screens,
           held.source, held.observed_on AS observedOn, others.films AS others
    FROM actuals AS held
    LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    LEFT JOIN (
      SELECT week, result_as, json_group_array(json_object('filmId', film_id)) AS films
      FROM joined_films
      WHERE result_as <> film_id
      GROUP BY week, result_as) AS others
      ON others.week = held.week AND others.result_as = COALESCE(joined.result_as, held.film_id)
    WHERE held.week BETWEEN @fromWeek AND @toWeek
      AND held.observed_on = (
        SELECT MAX(other.observed_on) FROM actuals AS other
        WHERE other.week = held.week AND other.film_id = held.film_id)
    ORDER BY held.week, COALESCE(joined.result_as, held.film_id),
             CASE WHEN joined.result_as <> held.film_id THEN 1 ELSE 0 END, held.observed_on DESC, held.film_id`,

  selectKnownResults: `
    SELECT held.week, COALESCE(joined.result_as, held.film_id) AS filmId, held.film_id AS observedAs,
           held.observed_on AS observedOn, held.admissions
    FROM actuals AS held
    LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week BETWEEN @fromWeek AND @toWeek
      AND held.observed_on = (
        SELECT MAX(other.observed_on) FROM actuals AS other
        WHERE other.week = held.week AND other.film_id = held.film_id AND other.observed_on < @asOf)
    ORDER BY held.week, COALESCE(joined.result_as, held.film_id),
             CASE WHEN joined.result_as <> held.film_id THEN 1 ELSE 0 END, held.observed_on DESC, held.film_id`,

  insertFirstTickets: `
    INSERT INTO cinema_tickets (cinema_id, week, room, sequence, film_id, tickets, entered_at, entered_by)
    SELECT @cinemaId, @week, @room, @version + 1, @filmId, @tickets, @enteredAt, @enteredBy
    WHERE @version = (
      SELECT COALESCE(MAX(sequence), 0) FROM cinema_tickets WHERE cinema_id = @cinemaId AND week = @week)`,

  insertMoreTickets: `
    INSERT INTO cinema_tickets (cinema_id, week, room, sequence, film_id, tickets, entered_at, entered_by)
    VALUES (@cinemaId, @week, @room, @sequence, @filmId, @tickets, @enteredAt, @enteredBy)`,

  selectCinemaTickets: `
    SELECT held.week, held.room, held.sequence AS version,
           COALESCE(joined.result_as, held.film_id) AS filmId, held.tickets, held.entered_at AS enteredAt,
           held.entered_by AS enteredBy
    FROM cinema_tickets AS held
    LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
      AND held.sequence = (
        SELECT MAX(other.sequence) FROM cinema_tickets AS other
        WHERE other.cinema_id = held.cinema_id AND other.week = held.week AND other.room = held.room)
    ORDER BY held.week, held.room`,

  selectSoldRooms: `
    SELECT held.week, held.room, COALESCE(joined.result_as, held.film_id) AS filmId, held.tickets,
           known.admissions, json_extract(release.facts, '$.countries[0]') AS country
    FROM cinema_tickets AS held
    LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    JOIN (
      SELECT result.week, COALESCE(other.result_as, result.film_id) AS film_id, result.admissions,
             ROW_NUMBER() OVER (
               PARTITION BY result.week, COALESCE(other.result_as, result.film_id)
               ORDER BY CASE WHEN other.result_as <> result.film_id THEN 1 ELSE 0 END, result.observed_on DESC,
                        result.film_id) AS place
      FROM actuals AS result
      LEFT JOIN joined_films AS other ON other.week = result.week AND other.film_id = result.film_id
      WHERE result.week BETWEEN @fromWeek AND @toWeek) AS known
      ON known.week = held.week AND known.film_id = COALESCE(joined.result_as, held.film_id) AND known.place = 1
    LEFT JOIN releases AS release ON release.week = held.week AND release.film_id = held.film_id
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
      AND held.sequence = (
        SELECT MAX(latest.sequence) FROM cinema_tickets AS latest
        WHERE latest.cinema_id = held.cinema_id AND latest.week = held.week AND latest.room = held.room)
    ORDER BY held.week, held.room`,
} satisfies Partial<Statements>;
