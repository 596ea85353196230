/**
 * What sources say of films, and raters of MovieLens. Each row is of an edition of a source; what was loaded last as a whole
 * stands until the next one is complete. Of two rows with the same key in one edition the first stays.
 */
export const CATALOGUE: readonly string[] = [
  `
  CREATE TABLE niab_catalogue_loads (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    fingerprint nvarchar(64) NOT NULL,
    state nvarchar(20) NOT NULL,
    chunks int NOT NULL,
    row_count int NOT NULL,
    began_at datetime2(3) NOT NULL,
    ended_at datetime2(3) NULL,
    PRIMARY KEY (source, edition)
  )`,

  `
  CREATE TABLE niab_films (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    film_id nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    year int NULL,
    duration_minutes int NULL,
    french_release date NULL,
    PRIMARY KEY (source, edition, film_id) WITH (IGNORE_DUP_KEY = ON)
  )`,

  `
  CREATE TABLE niab_film_titles (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    film_id nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    kind nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
    position int NOT NULL,
    title nvarchar(1000) NOT NULL,
    PRIMARY KEY (source, edition, film_id, kind, position) WITH (IGNORE_DUP_KEY = ON)
  )`,

  `
  CREATE TABLE niab_film_genres (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    film_id nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    position int NOT NULL,
    genre nvarchar(20) NOT NULL,
    PRIMARY KEY (source, edition, film_id, position) WITH (IGNORE_DUP_KEY = ON)
  )`,

  `
  CREATE TABLE niab_film_countries (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    film_id nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    position int NOT NULL,
    country nvarchar(2) NOT NULL,
    PRIMARY KEY (source, edition, film_id, position) WITH (IGNORE_DUP_KEY = ON)
  )`,

  `
  CREATE TABLE niab_film_votes (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    film_id nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    mean float NOT NULL,
    votes int NOT NULL,
    PRIMARY KEY (source, edition, film_id) WITH (IGNORE_DUP_KEY = ON)
  )`,

  `
  CREATE TABLE niab_people (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    person_id nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    name nvarchar(1000) NOT NULL,
    birth_year int NULL,
    death_year int NULL,
    PRIMARY KEY (source, edition, person_id) WITH (IGNORE_DUP_KEY = ON)
  )`,

  `
  CREATE TABLE niab_credits (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    film_id nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    job nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
    person_id nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    position int NOT NULL,
    PRIMARY KEY (source, edition, film_id, job, person_id) WITH (IGNORE_DUP_KEY = ON)
  )`,

  `
  CREATE TABLE niab_links (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    film_id nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    movielens_id int NULL,
    tmdb_id int NULL,
    PRIMARY KEY (source, edition, film_id) WITH (IGNORE_DUP_KEY = ON)
  )`,

  `
  CREATE TABLE niab_ratings (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    user_id int NOT NULL,
    movielens_id int NOT NULL,
    stars float NOT NULL,
    rated_at bigint NOT NULL,
    PRIMARY KEY (source, edition, user_id, movielens_id) WITH (IGNORE_DUP_KEY = ON)
  )`,

  `
  CREATE TABLE niab_tags (
    source nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    edition int NOT NULL,
    user_id int NOT NULL,
    movielens_id int NOT NULL,
    tag nvarchar(380) COLLATE Latin1_General_100_BIN2 NOT NULL,
    tagged_at bigint NOT NULL,
    PRIMARY KEY (source, edition, user_id, movielens_id, tag) WITH (IGNORE_DUP_KEY = ON)
  )`,
];
