import { expect } from 'vitest';
import { refused } from './theatre/account-attack.ts';

refused(
  'return-to-a-script',
  {
    species: 'service',
    cost: 2,
    code: 'request.invalid',
    what: 'a return address that is a script, which the applicant’s page would run at the end',
  },
  async ({ service, key }) => {
    const { body } = await service.call('POST', '/v1/accounts', key, { external_id: 'returns' });
    const ask = (return_url: string) => service.call('POST', '/v1/verifications', key, { account_id: body.id, return_url });
    for (const url of ['data:text/html,<script>1</script>', 'file:///etc/passwd', ' javascript:alert(1)', 'jav\tascript:alert(1)'])
      expect((await ask(url)).body.code, url).toBe('request.invalid');
    return ask('javascript:alert(document.cookie)');
  },
);
