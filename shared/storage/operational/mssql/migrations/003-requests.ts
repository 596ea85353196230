/** How many requests each host got in a cinema week, and what for: sites are asked within a budget. */
export const REQUESTS: readonly string[] = [
  `
  CREATE TABLE niab_requests (
    week date NOT NULL,
    host nvarchar(253) NOT NULL,
    purpose nvarchar(20) NOT NULL,
    requests int NOT NULL,
    PRIMARY KEY (week, host, purpose)
  )`,
];
