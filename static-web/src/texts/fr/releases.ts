/** The pages « Prochaines sorties » and of a film. */
export const releases = {
  title: (span: string) => `Sorties du ${span}`,
};
