import { useState } from 'react';
import { hasDraft } from '../forms/drafts.ts';

/** What the form of a week's tickets calls what it could not save. */
export function ticketsDraft(week: string): string {
  return `tickets:${week}`;
}

/**
 * Whether a week's form is open: from the first where it has something to bring back. Once opened it stays behind what is
 * closed, with what is typed in it.
 */
export function useTicketsOpen(week: string) {
  const [open, setOpen] = useState(() => hasDraft(ticketsDraft(week)));
  const [wasOpened, setWasOpened] = useState(open);
  const toggle = (): void => {
    setOpen(!open);
    setWasOpened(true);
  };
  return { open, wasOpened, toggle };
}
