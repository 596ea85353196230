import type { Statements } from '../sql-database.ts';

/**
 * Those that write and take away many rows of the catalogue's base at once. Rows come as JSON, each a list of its cells. Away
 * they go in pieces that a small database's log can hold; whoever asks does so until none is left.
 */
export const mssqlCatalogueRowStatements = {
  insertCatalogueFilms: `
    INSERT INTO niab_films (source, edition, film_id, year, duration_minutes, french_release)
    SELECT @source, @edition, film_id, year, duration_minutes, french_release
    FROM OPENJSON(@rows) WITH (
      film_id nvarchar(120) '$[0]',
      year int '$[1]',
      duration_minutes int '$[2]',
      french_release date '$[3]')`,

  insertCatalogueFilmTitles: `
    INSERT INTO niab_film_titles (source, edition, film_id, kind, position, title)
    SELECT @source, @edition, film_id, kind, position, title
    FROM OPENJSON(@rows) WITH (
      film_id nvarchar(120) '$[0]',
      kind nvarchar(10) '$[1]',
      position int '$[2]',
      title nvarchar(1000) '$[3]')`,

  insertCatalogueFilmGenres: `
    INSERT INTO niab_film_genres (source, edition, film_id, position, genre)
    SELECT @source, @edition, film_id, position, genre
    FROM OPENJSON(@rows) WITH (
      film_id nvarchar(120) '$[0]',
      position int '$[1]',
      genre nvarchar(20) '$[2]')`,

  insertCatalogueFilmCountries: `
    INSERT INTO niab_film_countries (source, edition, film_id, position, country)
    SELECT @source, @edition, film_id, position, country
    FROM OPENJSON(@rows) WITH (
      film_id nvarchar(120) '$[0]',
      position int '$[1]',
      country nvarchar(2) '$[2]')`,

  insertCatalogueFilmVotes: `
    INSERT INTO niab_film_votes (source, edition, film_id, mean, votes)
    SELECT @source, @edition, film_id, mean, votes
    FROM OPENJSON(@rows) WITH (
      film_id nvarchar(120) '$[0]',
      mean float '$[1]',
      votes int '$[2]')`,

  insertCataloguePeople: `
    INSERT INTO niab_people (source, edition, person_id, name, birth_year, death_year)
    SELECT @source, @edition, person_id, name, birth_year, death_year
    FROM OPENJSON(@rows) WITH (
      person_id nvarchar(200) '$[0]',
      name nvarchar(1000) '$[1]',
      birth_year int '$[2]',
      death_year int '$[3]')`,

  insertCatalogueCredits: `
    INSERT INTO niab_credits (source, edition, film_id, job, person_id, position)
    SELECT @source, @edition, film_id, job, person_id, position
    FROM OPENJSON(@rows) WITH (
      film_id nvarchar(120) '$[0]',
      job nvarchar(10) '$[1]',
      person_id nvarchar(200) '$[2]',
      position int '$[3]')`,

  insertCatalogueLinks: `
    INSERT INTO niab_links (source, edition, film_id, movielens_id, tmdb_id)
    SELECT @source, @edition, film_id, movielens_id, tmdb_id
    FROM OPENJSON(@rows) WITH (
      film_id nvarchar(120) '$[0]',
      movielens_id int '$[1]',
      tmdb_id int '$[2]')`,

  insertCatalogueRatings: `
    INSERT INTO niab_ratings (source, edition, user_id, movielens_id, stars, rated_at)
    SELECT @source, @edition, user_id, movielens_id, stars, rated_at
    FROM OPENJSON(@rows) WITH (
      user_id int '$[0]',
      movielens_id int '$[1]',
      stars float '$[2]',
      rated_at bigint '$[3]')`,

  insertCatalogueTags: `
    INSERT INTO niab_tags (source, edition, user_id, movielens_id, tag, tagged_at)
    SELECT @source, @edition, user_id, movielens_id, tag, tagged_at
    FROM OPENJSON(@rows) WITH (
      user_id int '$[0]',
      movielens_id int '$[1]',
      tag nvarchar(380) '$[2]',
      tagged_at bigint '$[3]')`,

  deleteCatalogueFilms: `
    DELETE TOP (50000) FROM niab_films WHERE source = @source AND edition = @edition`,

  deleteCatalogueFilmTitles: `
    DELETE TOP (50000) FROM niab_film_titles WHERE source = @source AND edition = @edition`,

  deleteCatalogueFilmGenres: `
    DELETE TOP (50000) FROM niab_film_genres WHERE source = @source AND edition = @edition`,

  deleteCatalogueFilmCountries: `
    DELETE TOP (50000) FROM niab_film_countries WHERE source = @source AND edition = @edition`,

  deleteCatalogueFilmVotes: `
    DELETE TOP (50000) FROM niab_film_votes WHERE source = @source AND edition = @edition`,

  deleteCataloguePeople: `
    DELETE TOP (50000) FROM niab_people WHERE source = @source AND edition = @edition`,

  deleteCatalogueCredits: `
    DELETE TOP (50000) FROM niab_credits WHERE source = @source AND edition = @edition`,

  deleteCatalogueLinks: `
    DELETE TOP (50000) FROM niab_links WHERE source = @source AND edition = @edition`,

  deleteCatalogueRatings: `
    DELETE TOP (50000) FROM niab_ratings WHERE source = @source AND edition = @edition`,

  deleteCatalogueTags: `
    DELETE TOP (50000) FROM niab_tags WHERE source = @source AND edition = @edition`,
} satisfies Partial<Statements>;
