import { twoHours } from '../bad-files.ts';
import { judgeScene } from '../reasons/bring-about.ts';
import { useStudio } from '../reasons/studio.ts';
import { stopped } from './theatre/attack.ts';

const studio = useStudio();

stopped(
  'clip-of-two-hours',
  { species: 'service', cost: 2, code: 'upload.corrupted', what: 'a small file that says it lasts two hours, to keep a worker busy' },
  async () => judgeScene(studio(), { face: await twoHours() }),
);
