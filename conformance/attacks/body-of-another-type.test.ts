import { expect } from 'vitest';
import { refused } from './theatre/account-attack.ts';

refused(
  'body-of-another-type',
  {
    species: 'service',
    cost: 2,
    code: 'request.media_type',
    what: 'XML that names a file, a form, or JSON under another name, in the hope of another reader',
  },
  async ({ service, key }) => {
    const send = async (type: string, payload: string) => {
      const answer = await service.app.inject({
        method: 'POST',
        url: '/v1/accounts',
        headers: { authorization: `Bearer ${key}`, 'content-type': type },
        payload,
      });
      return { status: answer.statusCode, headers: answer.headers, body: answer.json(), text: answer.body };
    };
    for (const [type, payload] of [
      ['application/x-www-form-urlencoded', 'external_id=x'],
      ['multipart/form-data; boundary=x', '--x--'],
      ['text/html', '<script>1</script>'],
    ] as const)
      expect((await send(type, payload)).body.code, type).toBe('request.media_type');
    // a name that reaches into every object is no name of a field
    expect((await send('application/json', '{"external_id":"x","__proto__":{"admin":true}}')).body.code).toBe('request.invalid');
    expect((await send('application/json', '{"external_id":"x","constructor":{"prototype":{"admin":true}}}')).body.code).toBe(
      'request.invalid',
    );
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    return send('application/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>');
  },
);
