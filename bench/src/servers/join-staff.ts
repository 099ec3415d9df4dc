import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PASSWORD = 'correct horse battery staple';

/** RFC 6238 with SHA-1, six digits, half a minute. */
function codeOf(secret: string): string {
  let bits = '';
  for (const letter of secret) bits += ALPHABET.indexOf(letter).toString(2).padStart(5, '0');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

interface Session {
  /** under which the console's pages are served */
  readonly origin: string;
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
}

interface Joined extends Session {
  call<T>(path: string, body: object): Promise<T>;
}

/** From the link of an invitation to a signed-in session with a second factor. @param server as it listens; links carry the address that its pages are served under */
async function acceptInvitation(server: string, link: string, name: string, address: Record<string, string>): Promise<Joined> {
  const { origin, hash } = new URL(link);
  const cookies = new Map<string, string>();
  const call = async <T>(path: string, body: object): Promise<T> => {
    const answer = await fetch(`${server}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin,
        'mien-console': '1',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return (await answer.json()) as T;
  };
  await call('/v1/staff/invitations/accept', { code: hash.slice(1), name, ...address, password: PASSWORD });
  const { secret } = await call<{ secret: string }>('/v1/staff/second-factor', { password: PASSWORD });
  await call('/v1/staff/second-factor/confirm', { code: codeOf(secret) });
  return { origin, cookies: [...cookies].map(([name, value]) => ({ name, value })), call };
}

/**
 * The session of a compliance officer, who may look at lists of cases, at tickets and at insight; an administrator may not.
 * @param link of the first staff account, as the server printed it
 */
export async function joinCompliance(server: string, link: string): Promise<Session> {
  const admin = await acceptInvitation(server, link, 'Admin', { email: 'admin@operator.example' });
  const { url } = await admin.call<{ url: string }>('/v1/staff/invitations', { email: 'bench@operator.example', role: 'compliance' });
  return acceptInvitation(server, url, 'Bench', {});
}
