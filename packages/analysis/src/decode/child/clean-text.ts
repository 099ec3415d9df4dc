/** A string out of a hostile file: printable ASCII and Latin letters only, one line, at most 120 characters; empty becomes null. */
export function cleanText(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 480));
  const clean = text
    .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '')
    .trim()
    .slice(0, 120);
  return clean === '' ? null : clean;
}
