import { documentIdentity, type MeasuredSteps } from '@mien/analysis';
import { type AnalysisSignals, measured, notMeasured } from '@mien/protocol';
import type { Context } from '../context.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';
import { knowDocument } from './know-document.ts';
import { countVelocity } from './know-origin.ts';
import { knowRecording } from './know-recording.ts';
import { searchFace } from './search-face.ts';

export type FoundLinks = Pick<MeasuredSteps, 'reuse' | 'links' | 'faceSearch' | 'velocity'>;

/**
 * What is known of this recording and this document from before, where the policy asks for it; nothing is kept or looked up otherwise.
 * @param face what was measured of the clip of the face
 */
export async function lookUpLinks(
  context: Pick<Context, 'db' | 'sealing' | 'keys' | 'faces' | 'now'>,
  loaded: LoadedVerification,
  { signals, face }: { signals: AnalysisSignals; face: Measurement | null },
): Promise<FoundLinks> {
  const { requiredChecks } = loaded.policy;
  const fingerprint = signals.face.measured ? signals.face.value.fingerprint : undefined;
  const asksReuse = requiredChecks.includes('liveness.reuse') && face !== null && fingerprint?.measured === true;
  const reuse = asksReuse ? await knowRecording(context, loaded, { clipId: face.clipId, fingerprint: fingerprint.value }) : undefined;
  const identity = requiredChecks.includes('link.document') ? documentIdentity(signals) : undefined;
  const links =
    identity === undefined || identity === null ? notMeasured('not_readable') : measured(await knowDocument(context, loaded, identity));
  const faceSearch = await searchFace(context, loaded, face?.templates ?? null);
  const velocity = await countVelocity(context, loaded);
  return {
    ...(faceSearch === undefined ? {} : { faceSearch }),
    ...(velocity === undefined ? {} : { velocity }),
    ...(reuse === undefined ? {} : { reuse }),
    ...(identity === undefined ? {} : { links }),
  };
}
