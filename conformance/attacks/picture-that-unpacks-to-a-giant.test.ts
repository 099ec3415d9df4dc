import { giantPicture } from '../bad-files.ts';
import { judgeScene } from '../reasons/bring-about.ts';
import { useStudio } from '../reasons/studio.ts';
import { stopped } from './theatre/attack.ts';

const studio = useStudio();

stopped(
  'picture-that-unpacks-to-a-giant',
  { species: 'service', cost: 2, code: 'upload.corrupted', what: 'a file of some hundred KB that unpacks to 128 million points' },
  async () => judgeScene(studio(), { front: await giantPicture() }),
);
