import { type Decoder, verify } from '@mien/analysis';
import { SHIPPED_POLICIES } from '@mien/protocol';
import { serveRequests } from '../children/serve-requests.ts';
import { openBenchEngine } from '../verification/open-engine.ts';
import type { MutantAnswer, MutantRequest } from './messages.ts';

const seen = { crashes: 0 };
const engine = await openBenchEngine();
/** The same decoder, crashes of its child counted. */
const decoder: Decoder = {
  ...engine.decoder,
  async *decode(...given) {
    for await (const event of engine.decoder.decode(...given)) {
      if (event.type === 'end' && event.failure?.code === 'crashed') seen.crashes += 1;
      yield event;
    }
  },
};
const limits = { ...engine.limits, idleMs: 5_000, totalMs: 20_000 };

serveRequests<MutantRequest, MutantAnswer>(async ({ step, bytes }) => {
  const before = seen.crashes;
  const { verdict, signals } = await verify(
    {
      documentFront: step === 'document_front' ? { bytes } : null,
      documentBack: null,
      face: step === 'face' ? { bytes } : null,
      claims: {},
      policy: SHIPPED_POLICIES[1],
      asOf: '2026-06-01',
      measuredAt: '2026-06-01T00:00:00Z',
      earlier: {},
    },
    { ...engine, decoder, limits },
  );
  const measured =
    step === 'face'
      ? signals.face.measured && signals.face.value.face.measured
      : signals.documentFront.measured && signals.documentFront.value.document.measured;
  const told = verdict.findings.some((finding) => finding.step === step);
  return { measured, uncoded: !measured && !told, decoderCrashed: seen.crashes > before };
});
