import { useLocation, useSearch } from 'wouter';

/**
 * A question over the page that stands in its address, `?choisir=2`: Back closes it, and it is asked again where one comes
 * back to the address, after signing in or loading anew.
 *
 * @param names of the parameters that belong to the question; others stay.
 */
export function useAsked<Name extends string>(names: readonly Name[]) {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const asked = new URLSearchParams(search);
  const addressWith = (values: Partial<Record<Name, string>>): string => {
    const next = new URLSearchParams(location.search);
    for (const name of names) next.delete(name);
    for (const name of names) if (values[name] !== undefined) next.set(name, values[name]);
    return next.size === 0 ? path : `${path}?${next.toString()}`;
  };
  return {
    /** Null where it is not asked. */
    value: (name: Name): string | null => asked.get(name),
    ask: (values: Partial<Record<Name, string>>): void => {
      navigate(addressWith(values), { state: ASKED });
    },
    /** Another question in the place of this one. */
    askInstead: (values: Partial<Record<Name, string>>): void => {
      navigate(addressWith(values), { replace: true, state: isAskedHere() ? ASKED : {} });
    },
    close: (): void => {
      const now = new URLSearchParams(location.search);
      // Back has closed it already.
      if (!names.some((name) => now.has(name))) return;
      if (isAskedHere()) history.back();
      else navigate(addressWith({}), { replace: true });
    },
  };
}

const ASKED = { asked: true };

/** Whether the entry of the history is that of the question: the page without it is one step back. */
function isAskedHere(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'asked' in state;
}
