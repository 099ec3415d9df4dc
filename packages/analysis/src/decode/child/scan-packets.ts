import { createHash } from 'node:crypto';
import { type EncodedPacket, EncodedPacketSink, type InputTrack } from 'mediabunny';

export interface PacketScan {
  /** seconds from the start of the clip, in file order */
  readonly times: readonly number[];
  /** last time plus its duration, or the longest seen */
  readonly endSeconds: number;
  readonly broken: boolean;
  readonly beyond: 'too_long' | 'too_many' | null;
}

/** Reads the headers of all packets of a track without their bytes; stops at a limit. */
export async function scanPackets(
  track: InputTrack,
  startSeconds: number,
  limits: { readonly maxSeconds: number; readonly maxPackets: number },
): Promise<PacketScan> {
  const times: number[] = [];
  let endSeconds = 0;
  let broken = false;
  try {
    for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
      const t = packet.timestamp - startSeconds;
      if (t > limits.maxSeconds) return { times, endSeconds: t, broken, beyond: 'too_long' };
      if (times.length >= limits.maxPackets) return { times, endSeconds, broken, beyond: 'too_many' };
      times.push(t);
      endSeconds = Math.max(endSeconds, t + Math.min(packet.duration, 1));
    }
  } catch {
    broken = true;
  }
  return { times, endSeconds, broken, beyond: null };
}

/** Over the instant, kind and bytes of each packet in turn: two readings of a clip that saw the same packets have the same. */
export function createPacketsHash() {
  const hash = createHash('sha256');
  return {
    add({ timestamp, type, data }: EncodedPacket): void {
      hash.update(`${timestamp} ${type} ${data.length}\n`).update(data);
    },
    end: (): string => hash.digest('hex'),
  };
}

/** The hash of all packets of a track, or null where it cannot be read to its end. */
export async function hashPackets(track: InputTrack): Promise<string | null> {
  const hash = createPacketsHash();
  try {
    for await (const packet of new EncodedPacketSink(track).packets()) hash.add(packet);
    return hash.end();
  } catch {
    return null;
  }
}
