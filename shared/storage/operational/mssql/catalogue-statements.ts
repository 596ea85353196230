import type { Statements } from '../sql-database.ts';

/** Those about the loads of the catalogue's base, and those that read it page by page in the order of its keys. */
export const mssqlCatalogueStatements = {
  selectCatalogueLoads: `
    SELECT source, edition, fingerprint, state, chunks, row_count AS storedRows
    FROM niab_catalogue_loads
    ORDER BY source, edition`,

  insertCatalogueLoad: `
    INSERT INTO niab_catalogue_loads (source, edition, fingerprint, state, chunks, row_count, began_at)
    SELECT @source, @edition, @fingerprint, @state, 0, 0, @at
    WHERE NOT EXISTS (SELECT 1 FROM niab_catalogue_loads WHERE source = @source AND edition = @edition)`,

  advanceCatalogueLoad: `
    UPDATE niab_catalogue_loads SET chunks = @chunks, row_count = row_count + @rowCount
    WHERE source = @source AND edition = @edition AND state = @state AND chunks = @chunks - 1`,

  completeCatalogueLoad: `
    UPDATE niab_catalogue_loads SET state = @state, ended_at = @at
    WHERE source = @source AND edition = @edition AND state = @seenState`,

  replaceCatalogueLoads: `
    UPDATE niab_catalogue_loads SET state = @state WHERE source = @source AND edition <> @edition`,

  deleteCatalogueLoad: `
    DELETE FROM niab_catalogue_loads WHERE source = @source AND edition = @edition`,

  selectCatalogueFilms: `
    SELECT TOP (@limit) film_id AS catalogueId, year, duration_minutes AS durationMinutes, french_release AS frenchRelease
    FROM niab_films
    WHERE source = @source AND edition = @edition AND film_id > @after
    ORDER BY film_id`,

  selectCatalogueFilmTitles: `
    SELECT film_id AS catalogueId, kind, title
    FROM niab_film_titles
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id, kind, position`,

  selectCatalogueFilmGenres: `
    SELECT film_id AS catalogueId, genre
    FROM niab_film_genres
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id, position`,

  selectCatalogueFilmCountries: `
    SELECT film_id AS catalogueId, country
    FROM niab_film_countries
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id, position`,

  selectCatalogueCredits: `
    SELECT film_id AS catalogueId, job, person_id AS personId, position
    FROM niab_credits
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id, job, position`,

  selectCatalogueLinks: `
    SELECT film_id AS catalogueId, movielens_id AS movieLensId, tmdb_id AS tmdbId
    FROM niab_links
    WHERE source = @source AND edition = @edition AND film_id > @after AND film_id <= @last
    ORDER BY film_id`,

  selectCataloguePeople: `
    SELECT TOP (@limit) person_id AS personId, name, birth_year AS birthYear, death_year AS deathYear
    FROM niab_people
    WHERE source = @source AND edition = @edition AND person_id > @after
    ORDER BY person_id`,

  selectCatalogueRatings: `
    SELECT TOP (@limit) user_id AS userId, movielens_id AS movieLensId, stars, CONVERT(float, rated_at) AS ratedAt
    FROM niab_ratings
    WHERE source = @source AND edition = @edition
      AND user_id >= @userId AND (user_id > @userId OR movielens_id > @movieLensId)
    ORDER BY user_id, movielens_id`,

  selectCatalogueTags: `
    SELECT TOP (@limit) user_id AS userId, movielens_id AS movieLensId, tag, CONVERT(float, tagged_at) AS taggedAt
    FROM niab_tags
    WHERE source = @source AND edition = @edition
      AND user_id >= @userId
      AND (user_id > @userId OR movielens_id > @movieLensId OR (movielens_id = @movieLensId AND tag > @after))
    ORDER BY user_id, movielens_id, tag`,
} satisfies Partial<Statements>;
