import { describe, expect, it } from 'vitest';
import { CLOSED, keyEffect, type Popup } from './combobox-state.ts';

const at = (active: number | null): Popup => ({ open: true, active });
const press = (key: string, popup: Popup, options = 3) => keyEffect({ key }, popup, options);
const shown = (popup: Popup) => ({ does: 'show', popup });

describe('a key in the field', () => {
  it('goes down through the films, past the last to the field, and on to the first', () => {
    expect([CLOSED, at(null), at(0), at(1), at(2)].map((popup) => press('ArrowDown', popup))).toEqual(
      [at(0), at(0), at(1), at(2), at(null)].map(shown),
    );
  });

  it('goes up the other way round', () => {
    expect([CLOSED, at(null), at(2), at(1), at(0)].map((popup) => press('ArrowUp', popup))).toEqual(
      [at(2), at(2), at(1), at(0), at(null)].map(shown),
    );
  });

  it('opens and closes the list alone with Alt', () => {
    const alt = (key: string, popup: Popup) => keyEffect({ key, altKey: true }, popup, 3);
    expect(alt('ArrowDown', CLOSED)).toEqual(shown(at(null)));
    expect(alt('ArrowUp', at(1))).toEqual(shown(CLOSED));
    expect(alt('ArrowUp', CLOSED)).toBeNull();
  });

  it('chooses the film that is meant; without one the field is sent', () => {
    expect(press('Enter', at(1))).toEqual({ does: 'choose', option: 1 });
    expect(press('Enter', at(null))).toBeNull();
    expect(press('Enter', CLOSED)).toBeNull();
  });

  it('closes the list first, and empties the field then', () => {
    expect(press('Escape', at(1))).toEqual(shown(CLOSED));
    expect(press('Escape', CLOSED)).toEqual({ does: 'clear' });
  });

  it('leaves the list for the text, and the field for what follows', () => {
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      expect(press(key, at(1))).toEqual({ does: 'leave', popup: at(null) });
      expect(press(key, at(null))).toBeNull();
    }
    expect(press('Tab', at(1))).toEqual({ does: 'leave', popup: CLOSED });
  });

  it('does what it always does where no film is proposed, and where it is a letter', () => {
    expect(press('ArrowDown', CLOSED, 0)).toBeNull();
    expect(press('ArrowUp', at(null), 0)).toBeNull();
    expect(press('é', at(1))).toBeNull();
  });
});
