/** Who has changed what, to be told to whoever wants to change the same; rows from before do not say it. */
export const WHO_CHANGED: readonly string[] = [
  `ALTER TABLE niab_settings ADD changed_at datetime2(3) NULL, changed_by nvarchar(256) NULL`,
  `ALTER TABLE niab_cinema_tickets ADD entered_by nvarchar(256) NULL`,
];
