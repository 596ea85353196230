import type { Statements } from '../sql-database.ts';

/** Those about the cinema's settings and its rooms. */
export const mssqlSettingsStatements = {
  upsertSettings: `
    MERGE niab_settings WITH (HOLDLOCK) AS held
    USING (
      SELECT @cinemaId AS cinema_id, @effectiveFrom AS effective_from
      WHERE @version = (
        SELECT COALESCE(MAX(sequence), 0) FROM niab_settings WITH (UPDLOCK, HOLDLOCK)
        WHERE cinema_id = @cinemaId)) AS incoming
    ON held.cinema_id = incoming.cinema_id AND held.effective_from = incoming.effective_from
    WHEN MATCHED THEN
      UPDATE SET sequence = @version + 1, ticket_price = @ticketPrice, fixed_costs = @fixedCosts,
                 admissions_share = @admissionsShare, extra_room_gain = @extraRoomGain, second_week = @secondWeek,
                 kept_money = @keptMoney, rental_rate = @rentalRate, sacem_rate = @sacemRate,
                 cinema_name = @cinemaName, address = @address, changed_at = @changedAt, changed_by = @changedBy
    WHEN NOT MATCHED THEN
      INSERT (cinema_id, effective_from, sequence, ticket_price, fixed_costs, admissions_share, extra_room_gain,
              second_week, kept_money, rental_rate, sacem_rate, cinema_name, address, changed_at, changed_by)
      VALUES (@cinemaId, @effectiveFrom, @version + 1, @ticketPrice, @fixedCosts, @admissionsShare, @extraRoomGain,
              @secondWeek, @keptMoney, @rentalRate, @sacemRate, @cinemaName, @address, @changedAt, @changedBy);`,

  withdrawSettings: `
    UPDATE niab_settings
    SET sequence = @version + 1, changed_at = @changedAt, changed_by = @changedBy
    WHERE cinema_id = @cinemaId AND effective_from = @effectiveFrom
      AND @version = (SELECT COALESCE(MAX(sequence), 0) FROM niab_settings WITH (UPDLOCK, HOLDLOCK) WHERE cinema_id = @cinemaId)`,

  deleteSettingsRooms: `
    DELETE FROM niab_settings_rooms WHERE cinema_id = @cinemaId AND effective_from = @effectiveFrom`,

  insertSettingsRoom: `
    INSERT INTO niab_settings_rooms (cinema_id, effective_from, room, name, seats, shows_per_day, show_times)
    VALUES (@cinemaId, @effectiveFrom, @room, @name, @seats, @showsPerDay, @showTimes)`,

  selectSettings: `
    SELECT held.effective_from AS effectiveFrom, held.sequence AS version, held.ticket_price AS ticketPrice,
           held.fixed_costs AS fixedCosts, held.admissions_share AS admissionsShare,
           held.extra_room_gain AS extraRoomGain, held.second_week AS secondWeek, held.kept_money AS keptMoney,
           held.rental_rate AS rentalRate, held.sacem_rate AS sacemRate, held.changed_at AS changedAt, held.changed_by AS changedBy,
           held.cinema_name AS cinemaName, held.address, rooms.room, rooms.name, rooms.seats,
           rooms.shows_per_day AS showsPerDay, rooms.show_times AS showTimes
    FROM niab_settings AS held
    LEFT JOIN niab_settings_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.effective_from = held.effective_from
    WHERE held.cinema_id = @cinemaId
    ORDER BY held.effective_from, rooms.room`,
} satisfies Partial<Statements>;
