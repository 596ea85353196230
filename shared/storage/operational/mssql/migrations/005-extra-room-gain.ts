/** What another room for a film already shown has to bring, as a part of the takings. */
export const EXTRA_ROOM_GAIN: readonly string[] = [
  `
  ALTER TABLE niab_settings
  ADD extra_room_gain float NOT NULL CONSTRAINT df_niab_settings_extra_room_gain DEFAULT 0.05`,
];
