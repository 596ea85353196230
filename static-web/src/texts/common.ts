/** The texts that both halves of the site need, the audience's pages and the manager's. */
import { failures } from './fr/failures.ts';
import { shell } from './fr/shell.ts';
import { state } from './fr/state.ts';
import { typeset } from './typeset.ts';

/** As they are typed, without the spaces of French printers. */
export const typedCommon = { ...shell, failures, state };

export const common = typeset(typedCommon);
