/** What the cinema keeps of its takings, where it counts that. */
export const kept = {
  /** In a sentence, after the takings. */
  ofThem: (euros: string) => `dont il vous reste ${euros} ; `,
  wouldOfThem: (euros: string) => `dont il vous resterait ${euros} ; `,
  rest: 'Ce qui reste',
  /** Where the takings go. */
  shared: (takings: string, taxes: string, rental: string, rest: string) =>
    `Sur ${takings} de recettes, les taxes et la Sacem prennent ${taxes}, les distributeurs ${rental} : il vous reste ${rest}.`,
  inRoom: (euros: string) => `Il vous en resterait ${euros} après les taxes et la part du distributeur.`,
  range: (low: string, high: string) => `Il vous resterait entre ${low} et ${high}, huit fois sur dix.`,
  chart: (low: string, high: string, costs: string) =>
    `Il vous resterait entre ${low} et ${high}, huit fois sur dix ; les charges sont de ${costs}.`,
  chartActual: (euros: string) => ` En réalité, il reste ${euros}.`,
  reasons: 'Ces sommes sont ce qui vous reste, après les taxes et la part des distributeurs.',
};
