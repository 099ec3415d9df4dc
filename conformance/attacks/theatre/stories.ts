import type { ClipManifest, IssuedCapture } from '@mien/protocol';
import { makeSigningKey, type RecordedCapture, signChunks } from '@mien/samples';

/** The page's manifest changed, with the signatures it had: who changes it has not the key of the page. */
export const saying = ({ manifest, issued }: RecordedCapture, parts: Partial<ClipManifest>): RecordedCapture => ({
  manifest: { ...manifest, ...parts },
  issued,
});

/** The manifest changed and every chunk signed anew: who writes the page's program themselves has a key of their own. */
export const signing = ({ manifest, issued }: RecordedCapture, parts: Partial<ClipManifest>): RecordedCapture => ({
  manifest: signChunks({ ...manifest, ...parts }, makeSigningKey()),
  issued,
});

/** The server's own record is another: what really happened. */
export const lived = ({ manifest, issued }: RecordedCapture, parts: Partial<IssuedCapture>): RecordedCapture => ({
  manifest,
  issued: { ...issued, ...parts },
});

/** Every page time of the manifest, moved or stretched. */
export const movePageTimes = (manifest: ClipManifest, to: (pageMs: number) => number): Partial<ClipManifest> => ({
  clock: { ...manifest.clock, startPageMs: to(manifest.clock.startPageMs), endPageMs: to(manifest.clock.endPageMs) },
  prompts: manifest.prompts.map((prompt) => ({
    ...prompt,
    shownAtPageMs: to(prompt.shownAtPageMs),
    hiddenAtPageMs: prompt.hiddenAtPageMs === null ? null : to(prompt.hiddenAtPageMs),
  })),
  chunks: manifest.chunks.map((chunk) => ({ ...chunk, capturedAtPageMs: to(chunk.capturedAtPageMs) })),
});

/** Source facts of a real camera in Chromium, changed. */
export const fromSource = (manifest: ClipManifest, parts: Partial<NonNullable<ClipManifest['source']>>): Partial<ClipManifest> =>
  manifest.source === undefined ? {} : { source: { ...manifest.source, ...parts } };
