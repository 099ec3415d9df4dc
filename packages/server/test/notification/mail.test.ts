import type { AddressInfo } from 'node:net';
import { fromKysely } from 'pg-boss';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIL_TEXTS, mailOf } from '../../src/notification/mail-texts.ts';
import { quietUntil } from '../../src/notification/quiet-hours.ts';
import { sendNotification } from '../../src/notification/send-notification.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const HOUR = 3_600_000;
const received: { to: string[]; raw: string }[] = [];
let refuse = false;
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (refuse) return done(new Error('not now'));
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
      done();
    });
  },
});

let service: TestService;
let key: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  service = await openTestService({ MIEN_SMTP_URL: `smtp://127.0.0.1:${port}`, MIEN_MAIL_FROM: 'Wallet <no-reply@wallet.example>' });
  key = await service.key('test');
});
afterAll(async () => {
  await service.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** moves the clock to an hour of the day, UTC */
const goTo = (hour: number) => {
  const now = service.context.now();
  service.pass(((hour * HOUR - (now.getTime() % (24 * HOUR)) + 24 * HOUR) % (24 * HOUR)) + 1000);
};
/** A verified person who is asked again: one mail is due, and nothing else. */
const noticeTo = async (name: string, more: object = {}): Promise<string> => {
  const external_id = `${name}.approved`;
  const { id } = (await service.call('POST', '/v1/accounts', key, { external_id, claims: { fullName: 'Ada Sample' } })).body;
  const made = (await service.call('POST', '/v1/verifications', key, { account_id: id })).body;
  await service.call('POST', `/v1/verifications/${made.verification.id}/simulate`, key);
  await service.work();
  await service.call('POST', '/v1/accounts', key, { external_id, contact: { email: `${name}@person.example` }, ...more });
  await service.call('POST', `/v1/accounts/${id}/reverification`, key, { reason: 'request' });
  return id;
};
/** Works the one mail that is due, once. */
const deliver = async () => {
  const [job] = await service.boss.fetch<{ notificationId: string }>('send_mail', { includeMetadata: true });
  if (job === undefined) throw new Error('no mail is due');
  const of = { id: job.id, retryCount: job.retryCount };
  try {
    return await sendNotification(service.context, job.data.notificationId, async (trx) => {
      await service.boss.complete('send_mail', of, null, { db: fromKysely(trx) });
    });
  } catch {
    await service.boss.fail('send_mail', of);
    return 'failed';
  }
};
const settings = (id: string, body: object) => service.call('PATCH', `/v1/accounts/${id}/notification-settings`, key, body);
const mailsTo = (name: string) => received.filter(({ to }) => to.includes(`${name}@person.example`));

describe('a mail', () => {
  it('is sent once over SMTP in the person’s language, and carries nothing personal', async () => {
    goTo(12);
    await noticeTo('english');
    expect(await deliver()).toBe('sent');
    await noticeTo('chinese', { locale: 'zh-CN' });
    await service.work();
    const [english] = mailsTo('english');
    expect(mailsTo('english')).toHaveLength(1);
    expect(english?.raw).toContain('Subject: Please verify again');
    expect(english?.raw).toMatch(/Message-ID: <ntf_[0-9a-z]{26}@wallet\.example>/);
    expect(english?.raw).toContain('Auto-Submitted: auto-generated');
    const [chinese] = mailsTo('chinese');
    const body = chinese?.raw.split('\r\n\r\n').slice(1).join('').replaceAll('=\r\n', '') ?? '';
    const text = /Content-Transfer-Encoding: base64/i.test(chinese?.raw ?? '')
      ? Buffer.from(body, 'base64').toString()
      : Buffer.from(
          body.replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ).toString();
    expect(text).toContain('需要您重新进行身份验证');
    for (const { raw } of received) for (const personal of ['Ada', 'Sample', 'acc_', 'ver_', 'http']) expect(raw).not.toContain(personal);
  });

  it('waits for the end of the quiet hours where the person is', async () => {
    goTo(12);
    const id = await noticeTo('asleep');
    // noon UTC is midnight or one at night there
    await settings(id, { time_zone: 'Pacific/Auckland' });
    expect(await deliver()).toBe('later');
    expect(mailsTo('asleep')).toHaveLength(0);
    goTo(21);
    await service.work();
    expect(mailsTo('asleep')).toHaveLength(1);
  });

  it('is not sent to who does not want it, nor after an erasure', async () => {
    goTo(12);
    const quiet = await noticeTo('quiet');
    expect((await settings(quiet, { mail: 'off' })).body).toEqual({ mail: 'off', time_zone: null });
    expect((await settings(quiet, { time_zone: 'Mars/Olympus' })).body.code).toBe('request.invalid');
    expect(await deliver()).toBe('not_sent');
    const gone = await noticeTo('gone');
    await service.call('DELETE', `/v1/accounts/${gone}`, key);
    await service.work();
    expect([...mailsTo('quiet'), ...mailsTo('gone')]).toEqual([]);
  });

  it('is tried again where the mail server refuses, and then sent once', async () => {
    goTo(12);
    await noticeTo('refused');
    refuse = true;
    expect(await deliver()).toBe('failed');
    refuse = false;
    await service.work();
    expect(mailsTo('refused')).toHaveLength(1);
  });

  it.each(Object.keys(MAIL_TEXTS) as (keyof typeof MAIL_TEXTS)[])('of the kind %s exists in both languages', (kind) => {
    expect(mailOf(kind, 'zh-CN')?.subject).toMatch(/\p{Script=Han}/u);
    expect(mailOf(kind, 'en')?.body).toMatch(/^[\x20-\x7e\u2019\u201c\u201d\n]+$/);
  });
});

describe('quiet hours', () => {
  const at = (text: string) => new Date(text);
  it('pass midnight, and end on the hour of the place', () => {
    const quiet = { from: 22, to: 8 };
    expect(quietUntil(quiet, 'UTC', at('2026-03-01T12:00:00Z'))).toBeNull();
    expect(quietUntil(quiet, 'UTC', at('2026-03-01T23:30:00Z'))).toEqual(at('2026-03-02T08:00:00Z'));
    expect(quietUntil(quiet, 'UTC', at('2026-03-02T07:59:59Z'))).toEqual(at('2026-03-02T08:00:00Z'));
    expect(quietUntil(quiet, 'Asia/Shanghai', at('2026-03-01T16:00:00Z'))).toEqual(at('2026-03-02T00:00:00Z'));
    expect(quietUntil({ from: 12, to: 14 }, 'UTC', at('2026-03-01T13:00:00Z'))).toEqual(at('2026-03-01T14:00:00Z'));
    expect(quietUntil(null, 'UTC', at('2026-03-01T23:30:00Z'))).toBeNull();
  });
});
