/** What the long commands of the tests have in common. */
import { messageOf, NiabError } from '#shared/errors.ts';

/** Ends the process with what a command resolves to; with 1 and what is wrong where it fails. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof NiabError ? messageOf(error) : error);
    process.exitCode = 1;
  }
}

/**
 * The whole number that an option holds.
 * @throws NiabError `bad-settings` that names the option.
 */
export function wholeNumber(
  name: string,
  text: string | undefined,
  least: number,
  most = 2 ** 31 - 1,
): number {
  const value = Number(text);
  if (text !== undefined && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new NiabError(
    'bad-settings',
    `--${name} must be a whole number from ${least} to ${most}: "${text ?? ''}"`,
  );
}
