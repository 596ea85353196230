import { copyStore } from './copy-store.ts';

/** Of what everybody may read: it belongs to nobody, and stays when somebody signs out. */
export const publicCopies = copyStore('niab-public');
