/**
 * What sources say of films, and raters of MovieLens. Each row is of an edition of a source; what was loaded last as a whole
 * stands until the next one is complete.
 */
export const CATALOGUE = `
  CREATE TABLE catalogue_loads (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL,
    chunks INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    began_at TEXT NOT NULL,
    ended_at TEXT,
    PRIMARY KEY (source, edition)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE films (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    film_id TEXT NOT NULL,
    year INTEGER,
    duration_minutes INTEGER,
    french_release TEXT,
    PRIMARY KEY (source, edition, film_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE film_titles (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    film_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (source, edition, film_id, kind, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE film_genres (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    film_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    genre TEXT NOT NULL,
    PRIMARY KEY (source, edition, film_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE film_countries (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    film_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    country TEXT NOT NULL,
    PRIMARY KEY (source, edition, film_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE film_votes (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    film_id TEXT NOT NULL,
    mean REAL NOT NULL,
    votes INTEGER NOT NULL,
    PRIMARY KEY (source, edition, film_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE people (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    birth_year INTEGER,
    death_year INTEGER,
    PRIMARY KEY (source, edition, person_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE credits (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    film_id TEXT NOT NULL,
    job TEXT NOT NULL,
    person_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (source, edition, film_id, job, person_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE links (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    film_id TEXT NOT NULL,
    movielens_id INTEGER,
    tmdb_id INTEGER,
    PRIMARY KEY (source, edition, film_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE ratings (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    movielens_id INTEGER NOT NULL,
    stars REAL NOT NULL,
    rated_at INTEGER NOT NULL,
    PRIMARY KEY (source, edition, user_id, movielens_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE tags (
    source TEXT NOT NULL,
    edition INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    movielens_id INTEGER NOT NULL,
    tag TEXT NOT NULL,
    tagged_at INTEGER NOT NULL,
    PRIMARY KEY (source, edition, user_id, movielens_id, tag)
  ) STRICT, WITHOUT ROWID;
`;
