/** What is told of a week's films: a telling after the other, none is ever changed. */
export const TOLD_FACTS: readonly string[] = [
  `
  CREATE TABLE niab_told_facts (
    week date NOT NULL,
    revision int NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    facts nvarchar(max) NOT NULL,
    told_at datetime2(3) NOT NULL,
    told_by nvarchar(256) NULL,
    PRIMARY KEY (week, revision)
  )`,
];
