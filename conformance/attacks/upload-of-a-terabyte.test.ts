import { refused } from './theatre/account-attack.ts';
import { beginUpload } from './theatre/begin-upload.ts';

refused(
  'upload-of-a-terabyte',
  { species: 'service', cost: 2, code: 'upload.too_large', what: 'a recording announced as larger than all disks' },
  ({ service, own }) =>
    beginUpload(service, own.token, { 'upload-length': String(10 ** 12), 'mien-clip-sha256': 'a'.repeat(64), 'mien-clip-seconds': '5' }),
);
