import type { ClipManifest } from '@mien/protocol';
import { between, makeSigningKey, type Random, type RecordedCapture, signChunks } from '@mien/samples';

/** What somebody who writes the page's program themselves says of a clip, or has the server see; pixels are an honest person's. */
type Story = (recorded: RecordedCapture, random: Random) => RecordedCapture;

const signed = ({ manifest, issued }: RecordedCapture, parts: Partial<ClipManifest>): RecordedCapture => ({
  manifest: signChunks({ ...manifest, ...parts }, makeSigningKey()),
  issued,
});

const fromSource = (recorded: RecordedCapture, parts: Partial<NonNullable<ClipManifest['source']>>): RecordedCapture => {
  const { source } = recorded.manifest;
  return source === undefined ? recorded : signed(recorded, { source: { ...source, ...parts } });
};

/** The hashes from one chunk on come in later by so much. */
const late = ({ manifest, issued }: RecordedCapture, from: number, byMs: number): RecordedCapture => ({
  manifest,
  issued: {
    ...issued,
    receivedAtMs: issued.receivedAtMs + byMs,
    chunkHashedAtMs: Object.fromEntries(
      Object.entries(issued.chunkHashedAtMs).map(([index, ms]) => [index, Number(index) >= from ? ms + byMs : ms]),
    ),
  },
});

export const INJECTED = {
  'the clip of another session, its nonce overwritten': ({ manifest, issued }) => ({
    manifest: { ...manifest, nonce: 'nonce-of-the-step-of-today' },
    issued: { ...issued, nonce: 'nonce-of-the-step-of-today' },
  }),
  'chunks signed by a key that is not the manifest’s': ({ manifest, issued }) => ({
    manifest: { ...signChunks(manifest, makeSigningKey()), publicKey: manifest.publicKey },
    issued,
  }),
  'a clip made while its hashes wait 11 to 40 s': (recorded, random) => late(recorded, 0, between(random, 11_000, 40_000)),
  'the last chunks made while their hashes wait 11 to 40 s': (recorded, random) =>
    late(recorded, Math.floor(recorded.manifest.chunks.length / 2), between(random, 11_000, 40_000)),
  'all prompts asked for at once': ({ manifest, issued }) => ({
    manifest,
    issued: { ...issued, prompts: issued.prompts.map((prompt) => ({ ...prompt, revealedAtMs: issued.prompts[0]?.revealedAtMs ?? 0 })) },
  }),
  'a prompt said to be shown 0.5 to 2 s before it was revealed': (recorded, random) => {
    const { prompts } = recorded.manifest;
    const last = prompts.length - 1;
    const early = between(random, 500, 2000);
    return signed(recorded, {
      prompts: prompts.map((prompt, at) =>
        at === last ? { ...prompt, shownAtPageMs: Math.max(prompt.shownAtPageMs - early, prompts[at - 1]?.shownAtPageMs ?? 0) } : prompt,
      ),
    });
  },
  'a canvas in place of the camera': (recorded) =>
    fromSource(recorded, {
      trackConstructor: 'CanvasCaptureMediaStreamTrack',
      frameFormat: 'BGRA',
      hasCaptureTime: false,
      hasGroupId: false,
    }),
  'a virtual camera that plays a file': (recorded) =>
    fromSource(recorded, { isVirtualLabel: true, hasGroupId: false, frameFormat: 'BGRX' }),
  'a program that keeps every rule of the page and plays what a person would do': (recorded) => signed(recorded, {}),
} as const satisfies Record<string, Story>;
