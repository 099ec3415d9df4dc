import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindAt } from '../../src/call/remind-call.ts';
import { openTestService, type TestService } from '../support/test-service.ts';
import { attended } from './people.ts';

const MINUTE = 60_000;
const received: { readonly to: string; readonly text: string }[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString() });
      done();
    });
  },
});

let service: TestService;
let key: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  service = await openTestService({
    MIEN_CAPTURE_TOKEN_MINUTES: '60',
    MIEN_SMTP_URL: `smtp://127.0.0.1:${port}`,
    MIEN_MAIL_FROM: 'Wallet <no-reply@wallet.example>',
  });
  key = await service.key('test');
});
afterAll(async () => {
  await service.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** Somebody who agreed a call for so many minutes ahead. */
async function agreed(name: string, minutes: number, locale: 'en' | 'zh-CN') {
  const open = await attended(service, key, name);
  const contact = { email: `${name}@person.example` };
  await service.call('POST', '/v1/accounts', key, { external_id: name, locale, contact });
  const at = new Date(service.context.now().getTime() + minutes * MINUTE).toISOString();
  const call = await service.call('POST', '/v1/capture/call', open.token, { at });
  return { ...open, callId: call.body.id as string, at };
}
const mailsTo = (name: string) => received.filter(({ to }) => to === `${name}@person.example`);
const reminders = async (id: string) =>
  (await service.context.db.selectFrom('events').select(['type', 'data']).where('verification_id', '=', id).execute()).filter(
    ({ type }) => type === 'call.reminder',
  );

describe('a call that was agreed', () => {
  it('is reminded of an hour before; one agreed for sooner is not', () => {
    const at = new Date('2026-11-27T12:00:00Z');
    expect(remindAt(new Date('2026-11-27T15:00:00Z'), at)?.toISOString()).toBe('2026-11-27T14:00:00.000Z');
    expect(remindAt(new Date('2026-11-27T12:59:00Z'), at)).toBeNull();
  });

  it('is told once to the person, in their language and without anything of theirs, and to the wallet', async () => {
    const en = await agreed('punctual', 180, 'en');
    await agreed('zhunshi', 180, 'zh-CN');
    // not before its time
    await service.work();
    expect(received).toEqual([]);
    service.pass(125 * MINUTE);
    await service.work();
    await service.work();
    const [mail, ...more] = mailsTo('punctual');
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Your video call begins within the hour');
    expect(mail?.text).not.toMatch(/Ada|Sample|https?:|cal_|ver_/);
    expect(mailsTo('zhunshi')).toHaveLength(1);
    expect(await reminders(en.id)).toMatchObject([{ data: { call_id: en.callId, at: en.at } }]);
  });

  it('is not reminded of once it was given up', async () => {
    const { id, token } = await agreed('gone', 180, 'en');
    await service.call('POST', '/v1/capture/call/leave', token);
    service.pass(125 * MINUTE);
    await service.work();
    expect(mailsTo('gone')).toEqual([]);
    expect(await reminders(id)).toEqual([]);
  });
});
