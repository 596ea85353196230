import type { Statements } from '../sql-database.ts';

/** Those about the loads of the catalogue's base, and those that read it page by page in the order of its keys. */
export const sqliteCatalogueStatements = {
  selectCatalogueLoads: `
    SELECT source, edition, fingerprint, state, chunks, row_count AS storedRows
    FROM catalogue_loads
    ORDER BY source, edition`,

  insertCatalogueLoad: `
    INSERT INTO catalogue_loads (source, edition, fingerprint, state, chunks, row_count, began_at)
    SELECT @source, @edition, @fingerprint, @state, 0, 0, @at
    WHERE NOT EXISTS (SELECT 1 FROM catalogue_loads WHERE source = @source AND edition = @edition)`,

  advanceCatalogueLoad: `
    UPDATE catalogue_loads SET chunks = @chunks, row_count = row_count + @rowCount
    WHERE source = @source AND edition = @edition AND state = @state AND chunks = @chunks - 1`,

  completeCatalogueLoad: `
    UPDATE catalogue_loads SET state = @state, ended_at = @at
    WHERE source = @source AND edition = @edition AND state = @seenState`,

  replaceCatalogueLoads: `
    UPDATE catalogue_loads SET state = @state WHERE source = @source AND edition <> @edition`,

  deleteCatalogueLoad: `
    DELETE FROM catalogue_loads WHERE source = @source AND edition = @edition`,

  selectCatalogueFilms: `
    SELECT film_id AS catalogueId, year, duration_minutes AS durationMinutes, french_release AS frenchRelease
    FROM films
    WHERE source = @source AND edition = @edition AND film_id > @after
    ORDER BY film_id
    LIMIT @limit`,

  selectCatalogueFilmTitles: `
    SELECT film_id AS catalogueId, kind, title
    FROM film_titles
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id, kind, position`,

  selectCatalogueFilmGenres: `
    SELECT film_id AS catalogueId, genre
    FROM film_genres
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id, position`,

  selectCatalogueFilmCountries: `
    SELECT film_id AS catalogueId, country
    FROM film_countries
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id, position`,

  selectCatalogueCredits: `
    SELECT film_id AS catalogueId, job, person_id AS personId, position
    FROM credits
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id, job, position`,

  selectCatalogueLinks: `
    SELECT film_id AS catalogueId, movielens_id AS movieLensId, tmdb_id AS tmdbId
    FROM links
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id`,

  selectCataloguePeople: `
    SELECT person_id AS personId, name, birth_year AS birthYear, death_year AS deathYear
    FROM people
    WHERE source = @source AND edition = @edition AND person_id > @after
    ORDER BY person_id
    LIMIT @limit`,

  selectCatalogueRatings: `
    SELECT user_id AS userId, movielens_id AS movieLensId, stars, rated_at AS ratedAt
    FROM ratings
    WHERE source = @source AND edition = @edition
      AND user_id >= @userId AND (user_id > @userId OR movielens_id > @movieLensId)
    ORDER BY user_id, movielens_id
    LIMIT @limit`,

  selectCatalogueTags: `
    SELECT user_id AS userId, movielens_id AS movieLensId, tag, tagged_at AS taggedAt
    FROM tags
    WHERE source = @source AND edition = @edition
      AND user_id >= @userId
      AND (user_id > @userId OR movielens_id > @movieLensId OR (movielens_id = @movieLensId AND tag > @after))
    ORDER BY user_id, movielens_id, tag
    LIMIT @limit`,
} satisfies Partial<Statements>;
