import type { ClipManifest, IssuedCapture } from '@mien/protocol';
import { mediaSecondsOf } from './fit-clock.ts';

export interface PromptWindow {
  readonly kind: IssuedCapture['prompts'][number]['kind'];
  readonly value: string;
  /** media seconds; null where the page never showed it */
  readonly window: { readonly from: number; readonly to: number } | null;
}

/** When each prompt that the server issued stood on the page: until it was hidden, the next one came or the recording ended. */
export function listWindows(manifest: ClipManifest, issued: IssuedCapture): PromptWindow[] {
  return issued.prompts.map(({ kind, value, revealedAtMs }, index) => {
    const shown = manifest.prompts[index];
    if (shown === undefined || revealedAtMs === null) return { kind, value, window: null };
    const next = manifest.prompts[index + 1]?.shownAtPageMs ?? manifest.clock.endPageMs;
    const until = Math.min(shown.hiddenAtPageMs ?? next, next);
    const from = mediaSecondsOf(shown.shownAtPageMs, manifest.clock);
    return { kind, value, window: { from, to: Math.max(from, mediaSecondsOf(until, manifest.clock)) } };
  });
}

/** The page's own list says the same prompts in the server's order: all of them, or the first ones where it ended early. */
export const arePromptsIssued = (manifest: ClipManifest, issued: IssuedCapture): boolean =>
  manifest.prompts.every(({ challenge, index }, at) => {
    const prompt = issued.prompts[at];
    return index === at && prompt !== undefined && (challenge === prompt.kind || challenge === prompt.value);
  });
