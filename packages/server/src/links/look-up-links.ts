import { documentIdentity, type MeasuredSteps } from '@mien/analysis';
import { type AnalysisSignals, measured, notMeasured } from '@mien/protocol';
import type { Context } from '../context.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';
import { knowDocument } from './know-document.ts';
import { countVelocity } from './know-origin.ts';
import { knowRecording } from './know-recording.ts';

export type FoundLinks = Pick<MeasuredSteps, 'reuse' | 'links' | 'velocity'>;

/**
 * What is known of this recording and this document from before, where the policy asks for it; nothing is kept or looked up otherwise.
 * @param faceClipId the clip that the signals of the face were measured of
 */
export async function lookUpLinks(
  context: Pick<Context, 'db' | 'sealing' | 'keys' | 'now'>,
  loaded: LoadedVerification,
  { signals, faceClipId }: { signals: AnalysisSignals; faceClipId: string | null },
): Promise<FoundLinks> {
  const { requiredChecks } = loaded.policy;
  const fingerprint = signals.face.measured ? signals.face.value.fingerprint : undefined;
  const asksReuse = requiredChecks.includes('liveness.reuse') && faceClipId !== null && fingerprint?.measured === true;
  const reuse = asksReuse ? await knowRecording(context, loaded, { clipId: faceClipId, fingerprint: fingerprint.value }) : undefined;
  const identity = requiredChecks.includes('link.document') ? documentIdentity(signals) : undefined;
  const links =
    identity === undefined || identity === null ? notMeasured('not_readable') : measured(await knowDocument(context, loaded, identity));
  const velocity = await countVelocity(context, loaded);
  return {
    ...(velocity === undefined ? {} : { velocity }),
    ...(reuse === undefined ? {} : { reuse }),
    ...(identity === undefined ? {} : { links }),
  };
}
