/** What the form of a week's tickets calls what it could not save. */
export function ticketsDraft(week: string): string {
  return `tickets:${week}`;
}
