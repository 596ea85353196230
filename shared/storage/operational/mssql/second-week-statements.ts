import type { Statements } from '../sql-database.ts';

/** Those about films in their second week, and in both, by the week of their release. */
export const mssqlSecondWeekStatements = {
  upsertSecondWeek: `
    MERGE niab_second_weeks WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @filmId AS film_id, @observedOn AS observed_on) AS incoming
    ON held.week = incoming.week AND held.film_id = incoming.film_id AND held.observed_on = incoming.observed_on
    WHEN MATCHED THEN UPDATE SET admissions = @admissions, source = @source
    WHEN NOT MATCHED THEN
      INSERT (week, film_id, observed_on, admissions, source)
      VALUES (@week, @filmId, @observedOn, @admissions, @source);`,

  selectSecondWeeks: `
    SELECT held.week, COALESCE(joined.result_as, held.film_id) AS filmId, held.admissions, held.source,
           held.observed_on AS observedOn
    FROM niab_second_weeks AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week BETWEEN @fromWeek AND @toWeek
      AND held.observed_on = (
        SELECT MAX(other.observed_on) FROM niab_second_weeks AS other
        WHERE other.week = held.week AND other.film_id = held.film_id)
    ORDER BY held.week, COALESCE(joined.result_as, held.film_id),
             CASE WHEN joined.result_as <> held.film_id THEN 1 ELSE 0 END, held.observed_on DESC, held.film_id`,

  // Of the days on which a film was observed those alone on which its admissions were new.
  selectWeekObservations: `
    SELECT held.week, COALESCE(joined.result_as, held.film_id) AS filmId, held.week_number AS weekNumber,
           held.admissions, MIN(held.observed_on) AS observedOn
    FROM (
      SELECT week, film_id, 1 AS week_number, admissions, observed_on FROM niab_actuals
      UNION ALL
      SELECT week, film_id, 2 AS week_number, admissions, observed_on FROM niab_second_weeks) AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week BETWEEN @fromWeek AND @toWeek
    GROUP BY held.week, COALESCE(joined.result_as, held.film_id), held.week_number, held.admissions
    ORDER BY held.week, COALESCE(joined.result_as, held.film_id), held.week_number, MIN(held.observed_on)`,
} satisfies Partial<Statements>;
