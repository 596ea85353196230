import { useState } from 'react';
import { hasDraft } from '../session/drafts.ts';

/**
 * Whether a form that can be closed is open: from the first where it has something to bring back. Once opened it stays
 * behind what is closed, with what is typed in it.
 *
 * @param name what the form calls its draft.
 */
export function useDraftOpen(name: string) {
  const [open, setOpen] = useState(() => hasDraft(name));
  const [wasOpened, setWasOpened] = useState(open);
  const toggle = (): void => {
    setOpen(!open);
    setWasOpened(true);
  };
  return { open, wasOpened, toggle };
}
