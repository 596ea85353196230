/** Types of TDS packets that a client sends. */
export const PACKET = { batch: 1, rpc: 3, attention: 6, transaction: 14, login: 16, prelogin: 18 } as const;

const HEADER_BYTES = 8;
const ANSWER = 4;
const LAST_OF_MESSAGE = 1;
const LARGEST_ANSWER_BYTES = 4_096 - HEADER_BYTES;

export interface Message {
  type: number;
  data: Buffer;
}

/** Puts the packets of a stream together; answers the messages that are complete with what has come. */
export function messageReader(): (chunk: Buffer) => Message[] {
  let rest: Buffer = Buffer.alloc(0);
  let parts: Buffer[] = [];
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const messages: Message[] = [];
    while (rest.length >= HEADER_BYTES && rest.length >= rest.readUInt16BE(2)) {
      const length = rest.readUInt16BE(2);
      const packet = rest.subarray(0, length);
      rest = rest.subarray(length);
      parts.push(packet.subarray(HEADER_BYTES));
      if ((packet.readUInt8(1) & LAST_OF_MESSAGE) === 0) continue;
      messages.push({ type: packet.readUInt8(0), data: Buffer.concat(parts) });
      parts = [];
    }
    return messages;
  };
}

/** A server's message in packets. */
export function answerPackets(data: Buffer): Buffer {
  const packets: Buffer[] = [];
  for (let offset = 0; packets.length === 0 || offset < data.length; offset += LARGEST_ANSWER_BYTES) {
    const part = data.subarray(offset, offset + LARGEST_ANSWER_BYTES);
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt8(ANSWER, 0);
    header.writeUInt8(offset + part.length >= data.length ? LAST_OF_MESSAGE : 0, 1);
    header.writeUInt16BE(HEADER_BYTES + part.length, 2);
    header.writeUInt8((packets.length + 1) % 256, 6);
    packets.push(header, part);
  }
  return Buffer.concat(packets);
}
