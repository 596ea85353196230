export const FILMS_NOT_OBTAINED = `
  ALTER TABLE decisions ADD COLUMN not_obtained TEXT NOT NULL DEFAULT '[]';
  `;
