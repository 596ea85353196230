import { parseArgs } from 'node:util';
import { newKeySet, rotated, type SigningKeySet } from '#shared/access/signing-key-set.ts';
import type { SigningKeyStore } from '#shared/storage/access/signing-key-store.ts';

export const USAGE = `npm run rotate-keys [-- --at-once]: another key to sign the prediction API's tokens with.

The new key is published now and signs in twenty minutes, when all have read it; the one of before stays published while its
tokens live. The first key of all signs at once.
  --at-once   when the keys may be in other hands: a new key alone, which signs at once. All tokens end. For up to ten minutes
              instances that have not read it yet refuse its tokens, and take those of before.

The keys lie in the key vault that NIAB_KEY_VAULT names, with your Azure sign-in, or in a file of NIAB_DATA_DIR.`;

/** Does what the arguments of the command say. @throws NiabError `conflict` while a new key waits to sign. */
export async function runRotateKeys(
  args: readonly string[],
  store: SigningKeyStore,
  now: Date,
  say: (text: string) => void,
): Promise<void> {
  const options = { 'at-once': { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const known = values['at-once'] ? null : await store.read();
  const set = known === null ? await newKeySet(now) : await rotated(known, now);
  await store.write(set);
  say(told(set, now));
}

function told({ keys }: SigningKeySet, now: Date): string {
  return keys
    .map(({ kid, signsFrom }, index) => {
      const next = keys[index + 1]?.signsFrom;
      if (Date.parse(signsFrom) > now.getTime()) return `${kid}  signs from ${signsFrom} on`;
      if (next === undefined) return `${kid}  signs`;
      return `${kid}  ${Date.parse(next) > now.getTime() ? 'signs' : 'signed'} until ${next}`;
    })
    .join('\n');
}
