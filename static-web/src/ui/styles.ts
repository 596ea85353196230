const button =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 py-1.5 text-center font-semibold transition-colors disabled:opacity-60';

export const buttonStyle = {
  main: `${button} bg-velvet text-on-velvet hover:bg-velvet/90`,
  quiet: `${button} border border-line text-ink hover:border-ink`,
  /** In the middle of a text or a card; still a target of 36 px. */
  small:
    'inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line px-3.5 text-sm font-semibold text-ink transition-colors hover:border-ink disabled:opacity-60',
};

export const card = 'rounded-lg bg-sheet p-5 shadow-(--lift)';
export const cardTitle = 'text-sm font-semibold tracking-wide text-quiet uppercase';

/** The buttons of a dialog: they stay in sight while what is above them scrolls. */
export const dialogFooter =
  'sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap gap-3 border-t border-line bg-sheet px-6 py-4 max-sm:-bottom-5 max-sm:-mx-4 max-sm:-mb-5 max-sm:px-4';
