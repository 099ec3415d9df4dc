import { createHash } from 'node:crypto';
import { refused } from './theatre/account-attack.ts';
import { beginUpload } from './theatre/begin-upload.ts';

const PAGE = Buffer.from('<!doctype html><script>document.title="owned"</script>');

refused(
  'upload-that-is-a-page',
  { species: 'service', cost: 2, code: 'upload.type', what: 'a page with a script in it sent as a recording, to be opened by a reviewer' },
  async ({ service, own }) => {
    const { clipId } = await beginUpload(service, own.token, { 'upload-defer-length': '1' });
    const answer = await service.app.inject({
      method: 'PATCH',
      url: `/v1/capture/uploads/${clipId}`,
      headers: {
        authorization: `Bearer ${own.token}`,
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '0',
        'upload-checksum': `sha256 ${createHash('sha256').update(PAGE).digest('base64')}`,
      },
      payload: PAGE,
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json(), text: answer.body };
  },
);
