/** Who has changed what, to be told to whoever wants to change the same; rows from before do not say it. */
export const WHO_CHANGED = `
  ALTER TABLE settings ADD COLUMN changed_at TEXT;
  ALTER TABLE settings ADD COLUMN changed_by TEXT;
  ALTER TABLE cinema_tickets ADD COLUMN entered_by TEXT;
  `;
