/** One template for a person: the mean of the best frames', brought to length 1. @param faces float32, little endian, base64; at least one */
export function meanTemplate(faces: readonly string[]): string {
  const vectors = faces.map((face) => {
    const bytes = Uint8Array.from(Buffer.from(face, 'base64'));
    return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
  });
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] as number) + (vector[at] as number);
  const length = Math.hypot(...sum) || 1;
  return Buffer.from(sum.map((value) => value / length).buffer).toString('base64');
}
