import type { Statements } from '../sql-database.ts';

/**
 * Those that write and take away many rows of the catalogue's base at once. Rows come as JSON, each a list of its cells; of
 * two with the same key the first stays.
 */
export const sqliteCatalogueRowStatements = {
  insertCatalogueFilms: `
    INSERT INTO films (source, edition, film_id, year, duration_minutes, french_release)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  insertCatalogueFilmTitles: `
    INSERT INTO film_titles (source, edition, film_id, kind, position, title)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  insertCatalogueFilmGenres: `
    INSERT INTO film_genres (source, edition, film_id, position, genre)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  insertCatalogueFilmCountries: `
    INSERT INTO film_countries (source, edition, film_id, position, country)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  insertCatalogueFilmVotes: `
    INSERT INTO film_votes (source, edition, film_id, mean, votes)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  insertCataloguePeople: `
    INSERT INTO people (source, edition, person_id, name, birth_year, death_year)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  insertCatalogueCredits: `
    INSERT INTO credits (source, edition, film_id, job, person_id, position)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  insertCatalogueLinks: `
    INSERT INTO links (source, edition, film_id, movielens_id, tmdb_id)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  insertCatalogueRatings: `
    INSERT INTO ratings (source, edition, user_id, movielens_id, stars, rated_at)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  insertCatalogueTags: `
    INSERT INTO tags (source, edition, user_id, movielens_id, tag, tagged_at)
    SELECT @source, @edition, value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(@rows) WHERE true
    ON CONFLICT DO NOTHING`,

  deleteCatalogueFilms: `
    DELETE FROM films WHERE source = @source AND edition = @edition`,

  deleteCatalogueFilmTitles: `
    DELETE FROM film_titles WHERE source = @source AND edition = @edition`,

  deleteCatalogueFilmGenres: `
    DELETE FROM film_genres WHERE source = @source AND edition = @edition`,

  deleteCatalogueFilmCountries: `
    DELETE FROM film_countries WHERE source = @source AND edition = @edition`,

  deleteCatalogueFilmVotes: `
    DELETE FROM film_votes WHERE source = @source AND edition = @edition`,

  deleteCataloguePeople: `
    DELETE FROM people WHERE source = @source AND edition = @edition`,

  deleteCatalogueCredits: `
    DELETE FROM credits WHERE source = @source AND edition = @edition`,

  deleteCatalogueLinks: `
    DELETE FROM links WHERE source = @source AND edition = @edition`,

  deleteCatalogueRatings: `
    DELETE FROM ratings WHERE source = @source AND edition = @edition`,

  deleteCatalogueTags: `
    DELETE FROM tags WHERE source = @source AND edition = @edition`,
} satisfies Partial<Statements>;
