import fc from 'fast-check';
import { bytesOf } from './fuzz-request.ts';
import type { RequestSource } from './generate/requests.ts';
import type { Fault } from './report.ts';
import type { Sender } from './sender.ts';

/** Faults that look alike need be made small once. */
const MOST = 5;
const LONGEST = 2_000;
const MOST_TRIES = 300;

/** Adds to faults the smallest request that still has one of its own, where sending it alone shows it. */
export async function smallest(
  faults: readonly Fault[],
  source: RequestSource,
  sender: Sender,
): Promise<Fault[]> {
  const kinds = new Set<string>();
  const told: Fault[] = [];
  for (const fault of faults) {
    const kind = fault.what.slice(0, 40);
    const isNew = fault.where === 'answer' && !kinds.has(kind) && kinds.size < MOST;
    if (isNew) kinds.add(kind);
    told.push(
      isNew ? { ...fault, what: `${fault.what}\n  ${await shrunk(fault.number, source, sender)}` } : fault,
    );
  }
  return told;
}

async function shrunk(number: number, source: RequestSource, sender: Sender): Promise<string> {
  let tries = 0;
  const property = fc.asyncProperty(source.arbitrary, async (request) => {
    if ((tries += 1) > MOST_TRIES) return;
    const { faults } = await sender.send(request);
    if (faults.length > 0) throw new Error(faults.join('; '));
  });
  const { counterexample } = await fc.check(property, { seed: source.seedOf(number), numRuns: 1 });
  const request = counterexample?.[0] ?? source.request(number);
  const which =
    counterexample === null ? 'sent alone afterwards, it shows nothing' : 'the smallest that does so';
  const text = JSON.stringify(bytesOf(request, (each) => each).toString('latin1'));
  return `${which}: ${text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length})` : text}`;
}
