import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { answerPackets, messageReader, PACKET, type Message } from './packets.ts';
import { readRequest, type StubRequest } from './requests.ts';
import * as tokens from './tokens.ts';

/** The server's error: its number and words. */
interface StubError {
  error: number;
  message?: string;
}

/** `silent` answers nothing, `dropped` closes the connection, `half` begins an answer and does not end it. */
type Broken = 'silent' | 'dropped' | 'half';
/** A server may give several errors for one login. */
export type LoginAnswer = 'accepted' | StubError | readonly StubError[] | Broken;
export type StatementAnswer =
  | { rows: readonly tokens.StubRow[] }
  /** Of a text of several statements: the rows of each. */
  | { recordsets: readonly (readonly tokens.StubRow[])[] }
  | { written: number }
  | StubError
  | Broken;

export interface TdsStubOptions {
  /** What a login gets, by the milliseconds since the first one; every login is accepted if not given. */
  login?: (sinceFirstMs: number) => LoginAnswer;
  /** What a statement gets; no rows if not given. */
  answer?: (text: string, parameters: Record<string, string | number | null>) => StatementAnswer;
}

/** A login that is refused as a paused database does, until so many milliseconds after the first one. */
export function wakesAfter(ms: number): (sinceFirstMs: number) => LoginAnswer {
  return (sinceFirstMs) =>
    sinceFirstMs < ms
      ? { error: 40613, message: "Database 'niab' on server 'stub' is not currently available." }
      : 'accepted';
}

/**
 * A server that speaks as much of TDS 7.4 as the driver needs to sign in, to run statements and to use transactions, without
 * a database behind it: the test says what each login and each statement gets. It encrypts nothing.
 */
export class TdsStub {
  readonly logins: number[] = [];
  readonly statements: string[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #options: TdsStubOptions;

  private constructor(options: TdsStubOptions) {
    this.#options = options;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  /** Listens at a free port of this machine. */
  static async start(options: TdsStubOptions = {}): Promise<TdsStub> {
    const stub = new TdsStub(options);
    stub.#server.listen(0, '127.0.0.1');
    await once(stub.#server, 'listening');
    return stub;
  }

  get connectionString(): string {
    const address = this.#server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return `mssql://user:secret@127.0.0.1:${port}/niab?encrypt=false`;
  }

  async stop(): Promise<void> {
    this.dropConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Breaks every connection, as a server that moves does. */
  dropConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    // A client that goes away is no error of the stub.
    socket.on('error', () => undefined);
    const read = messageReader();
    const connection = { inTransaction: false };
    socket.on('data', (chunk) => {
      for (const message of read(chunk)) this.#send(socket, this.#answer(message, connection));
    });
  }

  #send(socket: Socket, answer: Buffer | Broken): void {
    if (answer === 'dropped') socket.destroy();
    else if (answer === 'half') socket.write(answerPackets(tokens.loginAccepted()).subarray(0, 20));
    else if (answer !== 'silent') socket.write(answerPackets(answer));
  }

  #answer(message: Message, connection: { inTransaction: boolean }): Buffer | Broken {
    switch (message.type) {
      case PACKET.prelogin:
        return tokens.preloginAnswer();
      case PACKET.login:
        return this.#login();
      default:
        return this.#request(readRequest(message), connection);
    }
  }

  #login(): Buffer | Broken {
    const now = performance.now();
    this.logins.push(now);
    const answer = this.#options.login?.(now - (this.logins[0] ?? now)) ?? 'accepted';
    if (answer === 'accepted') return tokens.loginAccepted();
    return typeof answer === 'string' ? answer : errorsOf('error' in answer ? [answer] : answer);
  }

  #request(request: StubRequest, connection: { inTransaction: boolean }): Buffer | Broken {
    if (request.kind === 'attention') return tokens.attentionAnswer();
    if (request.kind === 'transaction') {
      connection.inTransaction = request.change === 'begun';
      this.statements.push(request.change);
      return Buffer.concat([tokens.transaction(request.change), tokens.done(0)]);
    }
    const { text, parameters, isProcedure } = request;
    // The driver's own settings of a new connection.
    if (text.startsWith('set ')) return tokens.done(0);
    this.statements.push(text.trim());
    const answer = this.#options.answer?.(text, parameters) ?? { rows: [] };
    if (typeof answer === 'string') return answer;
    if ('error' in answer) {
      const undone = connection.inTransaction ? tokens.transaction('undone') : Buffer.alloc(0);
      connection.inTransaction = false;
      return Buffer.concat([undone, errorsOf([answer])]);
    }
    const finish = isProcedure ? tokens.procedureDone : tokens.done;
    if ('recordsets' in answer) {
      const each = answer.recordsets.map((rows) => [
        tokens.recordset(rows),
        tokens.statementDone(rows.length),
      ]);
      return Buffer.concat([...each.flat(), finish(0)]);
    }
    return 'rows' in answer
      ? Buffer.concat([tokens.recordset(answer.rows), finish(answer.rows.length)])
      : finish(answer.written);
  }
}

function errorsOf(errors: readonly StubError[]): Buffer {
  const told = errors.map(({ error, message }) =>
    tokens.error(error, message ?? `Error ${error} of the stub`),
  );
  return Buffer.concat([...told, tokens.failed()]);
}
