import type { Statements } from '../sql-database.ts';

/** Releases, and whether each counts as no other film or has a forecast or a result under its own id. */
const releases = `(
      SELECT release.week, release.film_id, release.facts, joined.result_as,
             CASE WHEN json_extract(release.facts, '$.withdrawn') IS NOT TRUE THEN 0 ELSE 1 END AS is_withdrawn,
             CASE WHEN joined.film_id IS NULL OR release.film_id IN (joined.forecast_as, joined.result_as)
                  THEN 1 ELSE 0 END AS is_itself
      FROM releases AS release
      LEFT JOIN joined_films AS joined ON joined.week = release.week AND joined.film_id = release.film_id)`;

/** Those about releases: a film that counts as another one is listed as such, or not at all. */
export const sqliteReleaseStatements = {
  upsertRelease: `
    INSERT INTO releases (week, film_id, facts)
    VALUES (@week, @filmId, @facts)
    ON CONFLICT (week, film_id) DO UPDATE SET facts = excluded.facts`,

  selectReleases: `
    SELECT held.week, held.film_id AS filmId, held.facts, held.result_as AS sameAs
    FROM ${releases} AS held
    WHERE held.week = @week AND held.is_itself = 1
    ORDER BY held.film_id`,

  selectWeeks: `
    SELECT DISTINCT week FROM releases WHERE week BETWEEN @fromWeek AND @toWeek ORDER BY week`,

  selectReleaseCounts: `
    SELECT held.week, SUM(CASE WHEN held.is_itself = 1 THEN 1 - held.is_withdrawn ELSE 0 END) AS releases
    FROM ${releases} AS held
    WHERE held.week BETWEEN @fromWeek AND @toWeek
    GROUP BY held.week
    ORDER BY held.week`,

  selectTitles: `
    SELECT held.week, held.film_id AS filmId, json_extract(held.facts, '$.title') AS title,
           json_extract(held.facts, '$.distributor') AS distributor,
           json_extract(held.facts, '$.countries[0]') AS country,
           CASE WHEN held.is_itself = 1 THEN held.is_withdrawn ELSE 1 END AS withdrawn,
           held.result_as AS sameAs
    FROM ${releases} AS held
    WHERE held.week BETWEEN @fromWeek AND @toWeek
    ORDER BY held.week, held.film_id`,
} satisfies Partial<Statements>;
