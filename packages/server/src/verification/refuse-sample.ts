import type { LoadedVerification } from './load-verification.ts';
import { type Refused, refuse } from './result.ts';

/** What the page says it films: the camera's picture, or its own drawn person. */
export type ClipOrigin = 'camera' | 'sample';

/** A drawn person is for tests: nobody is verified by one, whatever page asks. */
export const refuseSample = ({ mode }: Pick<LoadedVerification, 'mode'>, origin: ClipOrigin): Refused | null =>
  origin === 'sample' && mode !== 'test' ? refuse('test_mode.only') : null;
