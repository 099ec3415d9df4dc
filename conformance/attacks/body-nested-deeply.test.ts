import { refused } from './theatre/account-attack.ts';

refused(
  'body-nested-deeply',
  {
    species: 'service',
    cost: 2,
    code: 'request.invalid',
    what: 'a hundred thousand brackets in one another, to exhaust whoever reads them',
  },
  async ({ service, key }) => {
    const depth = 100_000;
    const answer = await service.app.inject({
      method: 'POST',
      url: '/v1/accounts',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      payload: `{"external_id":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json(), text: answer.body };
  },
);
