/** Who is to know when something changes that the browser keeps for all windows of the site. */
export interface Watched {
  /** Calls back at each change, in whichever window; what it returns ends that. */
  watch: (onChange: () => void) => () => void;
  /** It was changed in this window. */
  changed: () => void;
}

export function watched(): Watched {
  const listeners = new Set<() => void>();
  return {
    watch: (onChange) => {
      // A page that was put aside when it was left, and is back now, was told of nothing meanwhile.
      const onBack = ({ persisted }: PageTransitionEvent): void => {
        if (persisted) onChange();
      };
      listeners.add(onChange);
      addEventListener('storage', onChange);
      addEventListener('pageshow', onBack);
      return () => {
        listeners.delete(onChange);
        removeEventListener('storage', onChange);
        removeEventListener('pageshow', onBack);
      };
    },
    changed: () => {
      for (const listener of listeners) listener();
    },
  };
}
