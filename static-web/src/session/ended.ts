/** Whether the session has ended under the reader's hands; signing in loads the application anew. */
let ended = false;

export function endSession(): void {
  ended = true;
}

export function hasSessionEnded(): boolean {
  return ended;
}
