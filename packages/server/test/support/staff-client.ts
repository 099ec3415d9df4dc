import { createHmac } from 'node:crypto';
import { makeFirstStaffLink } from '../../src/staff/first-link.ts';
import type { StaffRole } from '../../src/vocabulary.ts';
import type { Answer, TestService } from './test-service.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 6238 with SHA-1, six digits, half a minute. @param steps how many half minutes ahead */
export function codeOf(secret: string, steps = 0): string {
  let bits = '';
  for (const letter of secret) bits += ALPHABET.indexOf(letter).toString(2).padStart(5, '0');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A browser of one of the staff: keeps cookies, and sends what our own page sends. */
export class StaffClient {
  readonly cookies = new Map<string, string>();
  readonly #service: TestService;
  readonly #address: string;

  constructor(service: TestService, address = `10.9.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`) {
    this.#service = service;
    this.#address = address;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async call(method: Method, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.#service.app.inject({
      method,
      url,
      remoteAddress: this.#address,
      headers: {
        ...(this.cookies.size === 0 ? {} : { cookie: this.cookie }),
        origin: this.#service.context.config.publicUrl,
        'mien-console': '1',
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const type = String(answer.headers['content-type'] ?? '');
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: type.includes('json') ? answer.json() : null };
  }
}

export const PASSWORD = 'correct horse battery staple';

export interface Member {
  readonly id: string;
  readonly client: StaffClient;
  readonly email: string;
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

/** From a link to a signed-in session with a second factor. */
export async function join(service: TestService, url: string, email?: string): Promise<Member> {
  const client = new StaffClient(service);
  const code = new URL(url).hash.slice(1);
  const accepted = await client.call('POST', '/v1/staff/invitations/accept', {
    code,
    name: 'Staff Person',
    ...(email === undefined ? {} : { email }),
    password: PASSWORD,
  });
  if (accepted.status !== 201) throw new Error(accepted.text);
  const { secret, backup_codes } = (await client.call('POST', '/v1/staff/second-factor', { password: PASSWORD })).body;
  const confirmed = await client.call('POST', '/v1/staff/second-factor/confirm', { code: codeOf(secret) });
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  const me = (await client.call('GET', '/v1/staff/me')).body;
  return { id: me.id, client, email: me.email, secret, backupCodes: backup_codes };
}

/** The first administrator of a service that has none. */
export async function firstAdmin(service: TestService): Promise<Member> {
  const url = await makeFirstStaffLink(service.context);
  if (url === null) throw new Error('somebody is there already');
  return join(service, url, 'first@operator.example');
}

/** Somebody with a role, invited by an administrator. */
export async function memberWith(
  service: TestService,
  admin: Member,
  role: StaffRole,
  email = `${role}@operator.example`,
): Promise<Member> {
  const invited = await admin.client.call('POST', '/v1/staff/invitations', { email, role });
  if (invited.status !== 201) throw new Error(invited.text);
  return join(service, invited.body.url, email);
}
