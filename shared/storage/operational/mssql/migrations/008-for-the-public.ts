/** What the public is told of the cinema; what was stored before says nothing of it. */
export const FOR_THE_PUBLIC: readonly string[] = [
  `ALTER TABLE niab_settings ADD cinema_name nvarchar(100) NULL, address nvarchar(200) NULL`,
  `ALTER TABLE niab_settings_rooms ADD show_times nvarchar(max) NULL`,
];
