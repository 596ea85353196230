/** Whether the tour has been done or skipped in this browser; it comes by itself only before that. */
const NAME = 'niab-tour';

/** A browser that keeps nothing (private windows, a full disk) would show it each time: there it is only started by hand. */
export function isTourDue(): boolean {
  try {
    if (localStorage.getItem(NAME) !== null) return false;
    localStorage.setItem(NAME, 'due');
    localStorage.removeItem(NAME);
    return true;
  } catch {
    return false;
  }
}

export function keepTourSeen(): void {
  try {
    localStorage.setItem(NAME, 'seen');
  } catch {
    // It does not come by itself where nothing is kept.
  }
}
