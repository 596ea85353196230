import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Throws away what nothing refers to any more: what a process holds then does not depend on when V8 last did. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}
