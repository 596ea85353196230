import type { Statements } from '../sql-database.ts';

/** Those about the cinema's settings and its rooms. */
export const sqliteSettingsStatements = {
  upsertSettings: `
    INSERT INTO settings (cinema_id, effective_from, sequence, ticket_price, fixed_costs, admissions_share,
                          extra_room_gain, second_week, kept_money, rental_rate, sacem_rate, cinema_name, address,
                          changed_at, changed_by)
    SELECT @cinemaId, @effectiveFrom, @version + 1, @ticketPrice, @fixedCosts, @admissionsShare, @extraRoomGain,
           @secondWeek, @keptMoney, @rentalRate, @sacemRate, @cinemaName, @address, @changedAt, @changedBy
    WHERE @version = (SELECT COALESCE(MAX(sequence), 0) FROM settings WHERE cinema_id = @cinemaId)
    ON CONFLICT (cinema_id, effective_from) DO UPDATE
    SET sequence = excluded.sequence, ticket_price = excluded.ticket_price, fixed_costs = excluded.fixed_costs,
        admissions_share = excluded.admissions_share, extra_room_gain = excluded.extra_room_gain,
        second_week = excluded.second_week, kept_money = excluded.kept_money, rental_rate = excluded.rental_rate,
        sacem_rate = excluded.sacem_rate, cinema_name = excluded.cinema_name, address = excluded.address,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by`,

  withdrawSettings: `
    UPDATE settings
    SET sequence = @version + 1, changed_at = @changedAt, changed_by = @changedBy
    WHERE cinema_id = @cinemaId AND effective_from = @effectiveFrom
      AND @version = (SELECT COALESCE(MAX(sequence), 0) FROM settings WHERE cinema_id = @cinemaId)`,

  deleteSettingsRooms: `
    DELETE FROM settings_rooms WHERE cinema_id = @cinemaId AND effective_from = @effectiveFrom`,

  insertSettingsRoom: `
    INSERT INTO settings_rooms (cinema_id, effective_from, room, name, seats, shows_per_day, show_times)
    VALUES (@cinemaId, @effectiveFrom, @room, @name, @seats, @showsPerDay, @showTimes)`,

  selectSettings: `
    SELECT held.effective_from AS effectiveFrom, held.sequence AS version, held.ticket_price AS ticketPrice,
           held.fixed_costs AS fixedCosts, held.admissions_share AS admissionsShare,
           held.extra_room_gain AS extraRoomGain, held.second_week AS secondWeek, held.kept_money AS keptMoney,
           held.rental_rate AS rentalRate, held.sacem_rate AS sacemRate, held.changed_at AS changedAt, held.changed_by AS changedBy,
           held.cinema_name AS cinemaName, held.address, rooms.room, rooms.name, rooms.seats,
           rooms.shows_per_day AS showsPerDay, rooms.show_times AS showTimes
    FROM settings AS held
    LEFT JOIN settings_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.effective_from = held.effective_from
    WHERE held.cinema_id = @cinemaId
    ORDER BY held.effective_from, rooms.room`,
} satisfies Partial<Statements>;
