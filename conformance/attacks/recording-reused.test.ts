import { findReuse } from '@mien/analysis';
import { measured } from '@mien/protocol';
import { stopped } from './theatre/attack.ts';
import { fingerprintOf } from './theatre/fingerprint-of.ts';

stopped(
  'recording-reused',
  {
    species: 'injection',
    cost: 3,
    code: 'attack.recording_reused',
    what: 'a recording sent by another account before, its start cut away, written by a converter in another format',
  },
  async (stage) => {
    const { step } = await stage.recording('honest');
    const earlier = fingerprintOf(await stage.recording('honest-converted'));
    const reuse = findReuse(fingerprintOf({ step }), [{ fingerprint: earlier, sameAccount: false }]);
    return stage.judge({ face: step, change: (signals) => ({ ...signals, reuse: measured(reuse) }) });
  },
);
