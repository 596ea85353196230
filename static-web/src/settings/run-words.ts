/** How a run ended, as it is told. Pure. */
import type { RunView } from '#shared/api/contract/run.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { isAskedAgain, lacksFiguresOnly } from '../programme/problems.ts';

const text = settingsText.runs.state;

export function stateWords(run: RunView): string {
  if (run.state !== 'failed') return text[run.state];
  if (lacksFiguresOnly(run)) return text.noFigures;
  return isAskedAgain(run) ? text.restarted : text.failed;
}

/** Whether something went wrong: that no figure is published yet is how results begin. */
export function hasFailed(run: RunView): boolean {
  return run.state === 'failed' && !lacksFiguresOnly(run);
}
