/** What software encoders write of themselves into the first coded packet: x264 and x265 in an SEI message, libavcodec in AAC filler. */
const MARKS = ['x264 - core', 'x265 (build', 'Lavc'] as const;

/** The marks found in a packet's first bytes. */
export function findEncoderNotes(packet: Uint8Array): string[] {
  const text = Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength).toString('latin1');
  return MARKS.filter((mark) => text.includes(mark));
}
