import type { Statements } from '../sql-database.ts';

/** Each decision with its rooms, a row each, and the films of its week that count as another one. */
const decisionsWithRooms = `
    SELECT held.week, held.sequence AS version, held.reason, held.not_obtained AS notObtained,
           held.decided_at AS decidedAt, held.decided_by AS decidedBy, rooms.room, rooms.film_id AS filmId,
           joined.films AS joined
    FROM niab_decisions AS held
    LEFT JOIN niab_decision_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.week = held.week AND rooms.sequence = held.sequence
    OUTER APPLY (
      SELECT film.film_id AS filmId, film.forecast_as AS countsAs
      FROM niab_joined_films AS film
      WHERE film.week = held.week AND film.forecast_as <> film.film_id
      FOR JSON PATH) AS joined (films)`;

/** Those about programmes: what is proposed for each room, and what the manager decides. */
export const mssqlProgrammeStatements = {
  // HOLDLOCK keeps a second process, which replaces the same programme, waiting before its deletion.
  deletePlan: `
    DELETE FROM niab_planned_rooms WITH (HOLDLOCK)
    WHERE cinema_id = @cinemaId AND week = @week AND stage = @stage AND model_version = @modelVersion`,

  insertPlannedRoom: `
    INSERT INTO niab_planned_rooms
      (cinema_id, week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at)
    VALUES
      (@cinemaId, @week, @stage, @modelVersion, @room, @filmId, @expectedTickets, @expectedTakings, @createdAt)`,

  selectPlans: `
    SELECT held.week, held.stage, held.model_version AS modelVersion, held.room,
           COALESCE(joined.forecast_as, held.film_id) AS filmId, held.expected_tickets AS expectedTickets,
           held.expected_takings AS expectedTakings, held.created_at AS createdAt
    FROM niab_planned_rooms AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
    ORDER BY held.week, held.stage, held.created_at, held.room`,

  // UPDLOCK keeps a second process waiting that has read the same version: it finds another one.
  insertDecision: `
    INSERT INTO niab_decisions (cinema_id, week, sequence, reason, not_obtained, decided_at, decided_by)
    SELECT @cinemaId, @week, @version + 1, @reason, @notObtained, @decidedAt, @decidedBy
    WHERE @version = (
      SELECT COALESCE(MAX(sequence), 0) FROM niab_decisions WITH (UPDLOCK, HOLDLOCK) WHERE cinema_id = @cinemaId AND week = @week)`,

  insertDecisionRoom: `
    INSERT INTO niab_decision_rooms (cinema_id, week, sequence, room, film_id)
    VALUES (@cinemaId, @week, @sequence, @room, @filmId)`,

  selectDecisions: `${decisionsWithRooms}
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
      AND held.sequence = (
        SELECT MAX(other.sequence) FROM niab_decisions AS other
        WHERE other.cinema_id = held.cinema_id AND other.week = held.week)
    ORDER BY held.week, rooms.room`,

  selectDecisionHistory: `${decisionsWithRooms}
    WHERE held.cinema_id = @cinemaId AND held.week = @week
    ORDER BY held.sequence DESC, rooms.room`,
} satisfies Partial<Statements>;
