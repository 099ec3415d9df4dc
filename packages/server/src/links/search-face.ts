import type { EmbedderId, Embedding } from '@mien/analysis';
import { type FaceSearchSignals, type Measured, measured, notMeasured } from '@mien/protocol';
import type { Context } from '../context.ts';
import { meanTemplate } from '../measure/mean-template.ts';
import type { Templates } from '../measure/wire.ts';
import { searchesFaces } from '../policy/searches-faces.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';

const toEmbedding = (base64: string): Embedding => {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
};

/** This verification's face among all kept ones and those of the block list, where the policy requires it and states why it may; undefined: nobody looks. */
export async function searchFace(
  { faces }: Pick<Context, 'faces'>,
  { policy, mode, account_id: accountId }: LoadedVerification,
  templates: Templates | null,
): Promise<Measured<FaceSearchSignals> | undefined> {
  if (!searchesFaces(policy)) return undefined;
  if (templates === null || templates.faces.length === 0) return notMeasured('no_face');
  const modelId: EmbedderId = templates.modelId;
  return measured(await faces.search({ face: toEmbedding(meanTemplate(templates.faces)), modelId, mode, accountId }));
}
