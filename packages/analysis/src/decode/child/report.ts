import type { Socket } from 'node:net';
import { KINDS, type Kind, packFrameHead, packHead, packLaidHead } from '../wire.ts';
import type { FrameShare } from './share-frames.ts';

/** The child's way out. Each call ends when all of it is in the pipe, so a slow parent slows the decoder and the memory is free again. */
export interface Report {
  json(kind: 'container' | 'tracks' | 'done', value: unknown): Promise<void>;
  bytes(kind: 'packets' | 'glances' | 'samples', payload: Uint8Array): Promise<void>;
  frame(t: number, index: number, width: number, height: number, rgb: Uint8Array): Promise<void>;
}

/** @param share null: pictures go through the pipe like everything else */
export function createReport(socket: Socket, share: FrameShare | null): Report {
  const send = async (kind: Kind, parts: readonly Uint8Array[]): Promise<void> => {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    socket.cork();
    socket.write(packHead(kind, length));
    for (const part of parts.slice(0, -1)) socket.write(part);
    const written = new Promise<void>((resolve) => socket.write(parts.at(-1) ?? new Uint8Array(), () => resolve()));
    socket.uncork();
    await written;
  };
  return {
    json: (kind, value) => send(KINDS[kind], [new TextEncoder().encode(JSON.stringify(value))]),
    bytes: (kind, payload) => send(KINDS[kind], [payload]),
    frame: async (t, index, width, height, rgb) => {
      const slot = (await share?.put(rgb)) ?? null;
      if (slot === null) await send(KINDS.frame, [packFrameHead(t, index, width, height), rgb]);
      else await send(KINDS.laidFrame, [packLaidHead(t, index, width, height, slot)]);
    },
  };
}
