/** What is told of a week's films: a telling after the other, none is ever changed. */
export const TOLD_FACTS = `
  CREATE TABLE told_facts (
    week TEXT NOT NULL,
    revision INTEGER NOT NULL,
    film_id TEXT NOT NULL,
    facts TEXT NOT NULL,
    told_at TEXT NOT NULL,
    told_by TEXT,
    PRIMARY KEY (week, revision)
  ) STRICT, WITHOUT ROWID;
  `;
