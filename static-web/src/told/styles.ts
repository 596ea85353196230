import { buttonStyle } from '../ui/styles.ts';

/** A small button; under a finger as large as the others. */
export const tellButton = `${buttonStyle.small} max-sm:min-h-11`;
