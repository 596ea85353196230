/**
 * What a film costs the cinema, a rate after the other, none is ever changed; and how films do in their second week, by
 * their first one. Settings from before know of neither.
 */
export const RENTALS_AND_SECOND_WEEKS: readonly string[] = [
  `
  ALTER TABLE niab_settings
  ADD second_week int NOT NULL CONSTRAINT df_niab_settings_second_week DEFAULT 0,
      kept_money int NOT NULL CONSTRAINT df_niab_settings_kept_money DEFAULT 0,
      rental_rate float NOT NULL CONSTRAINT df_niab_settings_rental_rate DEFAULT 0.5,
      sacem_rate float NOT NULL CONSTRAINT df_niab_settings_sacem_rate DEFAULT 0.0127`,
  `
  CREATE TABLE niab_rental_rates (
    cinema_id nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    week date NOT NULL,
    sequence int NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    rate float NULL,
    changed_at datetime2(3) NOT NULL,
    changed_by nvarchar(256) NOT NULL,
    PRIMARY KEY (cinema_id, week, sequence)
  )`,
  `
  CREATE TABLE niab_second_weeks (
    week date NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    observed_on date NOT NULL,
    admissions float NOT NULL,
    source nvarchar(50) NOT NULL,
    PRIMARY KEY (week, film_id, observed_on)
  )`,
];
