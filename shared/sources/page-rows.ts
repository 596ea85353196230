/** What a parser reads on a page: a row for each film, and in words what it could not read. */
export interface PageRows<Row> {
  rows: Row[];
  missed: string[];
}
