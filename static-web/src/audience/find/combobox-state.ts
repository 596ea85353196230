/**
 * The list that opens under a field while one types (the editable combobox of the ARIA Authoring Practices, with a list
 * that is only chosen from by hand). The focus stays in the field; which option is meant is told by its place. Pure.
 */
export interface Popup {
  open: boolean;
  /** Place of the option that is meant, from 0; null where the field itself is. */
  active: number | null;
}

export const CLOSED: Popup = { open: false, active: null };

/** What a key does. `leave` and null: beside it what it always does in a field. */
export type KeyEffect =
  | { does: 'show'; popup: Popup }
  | { does: 'choose'; option: number }
  | { does: 'clear' }
  | { does: 'leave'; popup: Popup }
  | null;

interface Press {
  key: string;
  altKey?: boolean;
}

/** @param options how many there are. */
export function keyEffect({ key, altKey = false }: Press, popup: Popup, options: number): KeyEffect {
  const show = (next: Popup): KeyEffect => ({ does: 'show', popup: next });
  const { open, active } = popup;
  switch (key) {
    case 'ArrowDown':
      if (options === 0) return null;
      if (altKey) return show({ open: true, active });
      return show({ open: true, active: open && active !== null ? nextOf(active, options) : 0 });
    case 'ArrowUp':
      if (options === 0) return null;
      if (altKey) return open ? show(CLOSED) : null;
      return show({ open: true, active: open && active !== null ? previousOf(active) : options - 1 });
    case 'Enter':
      return open && active !== null ? { does: 'choose', option: active } : null;
    case 'Escape':
      return open && options > 0 ? show(CLOSED) : { does: 'clear' };
    case 'Tab':
      return { does: 'leave', popup: CLOSED };
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      // Back to the text.
      return open && active !== null ? { does: 'leave', popup: { open, active: null } } : null;
    default:
      return null;
  }
}

/** After the last option comes the field, and then the first again. */
function nextOf(active: number, options: number): number | null {
  return active + 1 < options ? active + 1 : null;
}

function previousOf(active: number): number | null {
  return active > 0 ? active - 1 : null;
}
