import { refused } from './theatre/account-attack.ts';
import { beginUpload } from './theatre/begin-upload.ts';

refused(
  'upload-under-a-path',
  { species: 'service', cost: 2, code: 'upload.header', what: 'an upload whose clip is named ../../secrets, to be written elsewhere' },
  ({ service, own }) => beginUpload(service, own.token, { 'upload-defer-length': '1' }, { clipId: '../../secrets/master.key' }),
);
