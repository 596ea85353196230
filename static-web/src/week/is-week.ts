/** Whether an address names a day at all; whether a week begins on it is for the API to say. */
export function isWeek(text: string): boolean {
  return !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
