import { likesNow, watchLikes } from './likes.ts';
import { writeMirror } from './mirror-store.ts';

/** Keeps what the service worker reads the same as what the pages know, from now on. */
export function mirrorLikes(): void {
  let written = Promise.resolve();
  // One after the other, and each time what is liked by then: what is forgotten does not come back.
  const write = (): void => {
    written = written.then(() => writeMirror(likesNow()));
  };
  watchLikes(write);
  write();
}
