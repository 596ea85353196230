export const EXTRA_ROOM_GAIN = `
  ALTER TABLE settings ADD COLUMN extra_room_gain REAL NOT NULL DEFAULT 0.05;
  `;
