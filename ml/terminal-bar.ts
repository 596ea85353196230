import { ProgressBar } from '#local/start/terminal.ts';

/** A progress bar on stderr, in a terminal only: nothing is added to what is piped or logged. */
export function terminalBar(label: string, unit: string): Pick<ProgressBar, 'show' | 'end'> {
  return process.stderr.isTTY
    ? new ProgressBar(label, unit, process.stderr)
    : { show: () => undefined, end: () => undefined };
}
