import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '#shared/errors.ts';
import { readAnswers, type Answer } from './read-answers.ts';

/** What came of a request on a connection of its own. */
interface Exchange {
  answers: Answer[];
  ms: number;
  /** Why there is no whole answer; null when there is, or when nobody has waited for it. */
  failure: string | null;
}

interface Sending {
  bytes: Buffer;
  /** Whose answer has no body is told by it. */
  method: string;
  /** Bytes after which the connection is cut; null: the answer is waited for. */
  cutAfter: number | null;
  /** Bytes that are written at once, more of a large request; null: all of them. */
  pieces: number | null;
  /** Nothing more will come, although more may have been announced: the client closes its side. */
  closes: boolean;
}

const LONGEST_WAIT_MS = 30_000;
/** A server that keeps the connection may still send a second answer, to what was left of a request. */
const SECOND_ANSWER_MS = 30;
/** Of more, the sender itself would take longer than an answer is waited for. */
const MOST_PIECES = 500;
/** Time for a part to arrive before the connection is cut. */
const CUT_PAUSE_MS = 5;

/** Writes bytes on a new connection to a port of this machine and reads what comes back. */
export function exchange(port: number, sending: Sending): Promise<Exchange> {
  const begun = performance.now();
  const socket = createConnection({ port, host: '127.0.0.1', allowHalfOpen: true });
  const chunks: Buffer[] = [];
  let problem: string | null = null;

  return new Promise((resolve) => {
    let closing: NodeJS.Timeout | undefined;
    const patience = setTimeout(() => {
      problem = `no answer within ${LONGEST_WAIT_MS / 1_000} s`;
      socket.destroy();
    }, LONGEST_WAIT_MS);
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      clearTimeout(closing);
      if (isWhole()) closing = setTimeout(() => socket.destroy(), SECOND_ANSWER_MS);
    });
    socket.on('end', () => socket.end());
    socket.on('error', (error) => (problem ??= messageOf(error)));
    socket.on('close', () => {
      clearTimeout(patience);
      clearTimeout(closing);
      resolve(outcome());
    });
    socket.on('connect', () => void write());
  });

  async function write(): Promise<void> {
    const { bytes, cutAfter, pieces, closes } = sending;
    const wanted = bytes.subarray(0, cutAfter ?? bytes.length);
    const step = pieces === null ? wanted.length : Math.max(pieces, Math.ceil(wanted.length / MOST_PIECES));
    for (let at = 0; at < wanted.length && !socket.destroyed; at += step) {
      socket.write(wanted.subarray(at, at + step));
      if (pieces !== null) await sleep(1);
    }
    if (cutAfter !== null) {
      await sleep(CUT_PAUSE_MS);
      socket.destroy();
    } else if (closes) socket.end();
  }

  function isWhole(): boolean {
    try {
      const { answers, whole } = readAnswers(Buffer.concat(chunks), sending.method, false);
      return whole && answers.length > 0;
    } catch {
      // What is no answer is told at the end.
      return false;
    }
  }

  function outcome(): Exchange {
    const ms = performance.now() - begun;
    if (sending.cutAfter !== null) return { answers: [], ms, failure: null };
    try {
      const { answers, whole } = readAnswers(Buffer.concat(chunks), sending.method, true);
      const failure = answers.length > 0 && whole ? null : (problem ?? 'the connection was closed');
      return { answers, ms, failure };
    } catch (error) {
      return { answers: [], ms, failure: messageOf(error) };
    }
  }
}
