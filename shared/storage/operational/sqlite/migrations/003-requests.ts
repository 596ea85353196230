export const REQUESTS = `
  CREATE TABLE requests (
    week TEXT NOT NULL,
    host TEXT NOT NULL,
    purpose TEXT NOT NULL,
    requests INTEGER NOT NULL,
    PRIMARY KEY (week, host, purpose)
  ) STRICT, WITHOUT ROWID;
  `;
