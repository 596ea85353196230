/** The entry of a table under a name from outside: "constructor" is a name like any other, and no entry. */
export function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
