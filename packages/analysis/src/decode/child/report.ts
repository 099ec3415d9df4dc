import type { Socket } from 'node:net';
import { KINDS, type Kind, packFrameHead, packHead } from '../wire.ts';

/** The child's only way out. Each call ends when the pipe has room again, so a slow parent slows the decoder. */
export interface Report {
  json(kind: 'container' | 'tracks' | 'done', value: unknown): Promise<void>;
  bytes(kind: 'packets' | 'glances' | 'samples', payload: Uint8Array): Promise<void>;
  frame(t: number, index: number, width: number, height: number, rgb: Uint8Array): Promise<void>;
}

export function createReport(socket: Socket): Report {
  const send = async (kind: Kind, parts: readonly Uint8Array[]): Promise<void> => {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    let room = socket.write(packHead(kind, length));
    for (const part of parts) room = socket.write(part);
    if (!room) await new Promise<void>((resolve) => socket.once('drain', resolve));
  };
  return {
    json: (kind, value) => send(KINDS[kind], [new TextEncoder().encode(JSON.stringify(value))]),
    bytes: (kind, payload) => send(KINDS[kind], [payload]),
    frame: (t, index, width, height, rgb) => send(KINDS.frame, [packFrameHead(t, index, width, height), rgb]),
  };
}
