import type { Statements } from '../sql-database.ts';

/** Each decision with its rooms, a row each, and the films of its week that count as another one. */
const decisionsWithRooms = `
    SELECT held.week, held.sequence AS version, held.reason, held.not_obtained AS notObtained,
           held.decided_at AS decidedAt, held.decided_by AS decidedBy, rooms.room, rooms.film_id AS filmId,
           joined.films AS joined
    FROM decisions AS held
    LEFT JOIN decision_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.week = held.week AND rooms.sequence = held.sequence
    LEFT JOIN (
      SELECT week, json_group_array(json_object('filmId', film_id, 'countsAs', forecast_as)) AS films
      FROM joined_films
      WHERE forecast_as <> film_id
      GROUP BY week) AS joined ON joined.week = held.week`;

/** Those about programmes: what is proposed for each room, and what the manager decides. */
export const sqliteProgrammeStatements = {
  deletePlan: `
    DELETE FROM planned_rooms
    WHERE cinema_id = @cinemaId AND week = @week AND stage = @stage AND model_version = @modelVersion`,

  insertPlannedRoom: `
    INSERT INTO planned_rooms
      (cinema_id, week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at)
    VALUES
      (@cinemaId, @week, @stage, @modelVersion, @room, @filmId, @expectedTickets, @expectedTakings, @createdAt)`,

  selectPlans: `
    SELECT held.week, held.stage, held.model_version AS modelVersion, held.room,
           COALESCE(joined.forecast_as, held.film_id) AS filmId, held.expected_tickets AS expectedTickets,
           held.expected_takings AS expectedTakings, held.created_at AS createdAt
    FROM planned_rooms AS held
    LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
    ORDER BY held.week, held.stage, held.created_at, held.room`,

  insertDecision: `
    INSERT INTO decisions (cinema_id, week, sequence, reason, not_obtained, decided_at, decided_by)
    SELECT @cinemaId, @week, @version + 1, @reason, @notObtained, @decidedAt, @decidedBy
    WHERE @version = (
      SELECT COALESCE(MAX(sequence), 0) FROM decisions WHERE cinema_id = @cinemaId AND week = @week)`,

  insertDecisionRoom: `
    INSERT INTO decision_rooms (cinema_id, week, sequence, room, film_id)
    VALUES (@cinemaId, @week, @sequence, @room, @filmId)`,

  selectDecisions: `${decisionsWithRooms}
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
      AND held.sequence = (
        SELECT MAX(other.sequence) FROM decisions AS other
        WHERE other.cinema_id = held.cinema_id AND other.week = held.week)
    ORDER BY held.week, rooms.room`,

  selectDecisionHistory: `${decisionsWithRooms}
    WHERE held.cinema_id = @cinemaId AND held.week = @week
    ORDER BY held.sequence DESC, rooms.room`,
} satisfies Partial<Statements>;
