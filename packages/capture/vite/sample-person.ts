import { homedir } from 'node:os';
import { readModelEnvironment } from '@mien/analysis';
import { readSampleClips, sampleOptions } from '@mien/samples';
import type { Plugin } from 'vite';

/**
 * Puts the sample person's clips beside the scripts, under `sample/`, for test verifications without a camera. They are drawn once a machine
 * by `npm run sample-person` and kept with the models; until then the build goes on without, and the page says so to who asks for them.
 */
export function samplePerson(): Plugin {
  return {
    name: 'mien-sample-person',
    apply: 'build',
    async generateBundle() {
      const { cacheDirectory } = sampleOptions(readModelEnvironment(process.env, homedir()));
      for (const [name, source] of await readSampleClips(cacheDirectory))
        this.emitFile({ type: 'asset', fileName: `sample/${name}.webm`, source });
    },
  };
}
