import { PACKET, type Message } from './packets.ts';

/** What a client asks for after its login. Values of dates are left out. */
export type StubRequest =
  | {
      kind: 'statement';
      text: string;
      parameters: Record<string, string | number | null>;
      isProcedure: boolean;
    }
  | { kind: 'transaction'; change: 'begun' | 'committed' | 'undone' }
  | { kind: 'attention' };

const TRANSACTION_REQUESTS = new Map([
  [5, 'begun'],
  [7, 'committed'],
  [8, 'undone'],
] as const);

/** Reads a message; throws for one that the driver does not send to run statements. */
export function readRequest({ type, data }: Message): StubRequest {
  if (type === PACKET.attention) return { kind: 'attention' };
  // Before each request stand headers, the first four bytes their length with themselves.
  const body = data.subarray(data.readUInt32LE(0));
  switch (type) {
    case PACKET.batch:
      return { kind: 'statement', text: body.toString('utf16le'), parameters: {}, isProcedure: false };
    case PACKET.transaction: {
      const change = [...TRANSACTION_REQUESTS].find(([number]) => number === body.readUInt16LE(0))?.[1];
      if (change === undefined) throw new Error(`Transaction request ${body.readUInt16LE(0)}`);
      return { kind: 'transaction', change };
    }
    case PACKET.rpc: {
      // 0xffff, the number of sp_executesql and two bytes of flags.
      const [statement, , ...values] = readParameters(body.subarray(6));
      const parameters = Object.fromEntries(values.map(({ name, value }) => [name.slice(1), value]));
      return { kind: 'statement', text: String(statement?.value), parameters, isProcedure: true };
    }
    default:
      throw new Error(`A message of type ${type}`);
  }
}

interface Parameter {
  name: string;
  value: string | number | null;
}

function readParameters(data: Buffer): Parameter[] {
  const parameters: Parameter[] = [];
  let at = 0;
  const byte = (): number => data.readUInt8(at++);
  const slice = (length: number): Buffer => data.subarray(at, (at += length));
  while (at < data.length) {
    const name = slice(byte() * 2).toString('utf16le');
    byte();
    parameters.push({ name, value: readValue() });
  }
  return parameters;

  function readValue(): string | number | null {
    const type = byte();
    switch (type) {
      case 0xe7: {
        const isLong = slice(2).readUInt16LE(0) === 0xffff;
        slice(5);
        return isLong ? readLongText() : readShortText();
      }
      case 0x26:
        byte();
        return byte() === 0 ? null : slice(4).readInt32LE(0);
      case 0x6d:
        byte();
        return byte() === 0 ? null : slice(8).readDoubleLE(0);
      // A date; a date with a time of day, which has a scale.
      case 0x28:
        slice(byte());
        return null;
      case 0x2a:
        byte();
        slice(byte());
        return null;
      default:
        throw new Error(`A parameter of type 0x${type.toString(16)}`);
    }
  }

  function readShortText(): string | null {
    const length = slice(2).readUInt16LE(0);
    return length === 0xffff ? null : slice(length).toString('utf16le');
  }

  function readLongText(): string | null {
    if (slice(8).readBigUInt64LE(0) === 0xffff_ffff_ffff_ffffn) return null;
    const chunks: Buffer[] = [];
    for (let length = slice(4).readUInt32LE(0); length > 0; length = slice(4).readUInt32LE(0)) {
      chunks.push(slice(length));
    }
    return Buffer.concat(chunks).toString('utf16le');
  }
}
