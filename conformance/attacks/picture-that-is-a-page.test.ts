import { expect } from 'vitest';
import { refused } from './theatre/account-attack.ts';
import { showPicture } from './theatre/belongings.ts';

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="owned"</script></svg>');

refused(
  'picture-that-is-a-page',
  { species: 'service', cost: 1, code: 'ticket.no_picture', what: 'a drawing with a script in it shown to support as a picture' },
  async ({ service, own }) => {
    await service.call('POST', '/v1/capture/tickets', own.token, { topic: 'document' });
    // as the drawing that it is, it is not even a type that is taken
    expect((await showPicture(service, own.token, SVG, 'image/svg+xml')).body.code).toMatch(/^request\./);
    return showPicture(service, own.token, SVG);
  },
);
