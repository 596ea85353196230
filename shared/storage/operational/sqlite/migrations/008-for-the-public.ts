/** What the public is told of the cinema; what was stored before says nothing of it. */
export const FOR_THE_PUBLIC = `
  ALTER TABLE settings ADD COLUMN cinema_name TEXT;
  ALTER TABLE settings ADD COLUMN address TEXT;
  ALTER TABLE settings_rooms ADD COLUMN show_times TEXT;
  `;
