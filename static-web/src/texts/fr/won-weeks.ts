/** How many of the weeks that were played covered their costs. */
export function wonWeeks(won: number, played: number): string {
  if (played === 1)
    return won === 1
      ? 'La semaine jouée a couvert les charges.'
      : 'La semaine jouée n’a pas couvert les charges.';
  if (won === 0) return `Aucune des ${played} semaines n’a couvert les charges.`;
  if (won === 1) return `Une semaine sur ${played} a couvert les charges.`;
  return `${won} semaines sur ${played} ont couvert les charges.`;
}
