import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** Certificate and private key, PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;
/** Apple's systems refuse longer ones: 825 days, and 398 from public authorities (support.apple.com/en-us/103769) */
const VALID_DAYS = 397;
const RENEW_BEFORE_DAYS = 30;

/** What the certificate is for: this machine by name and by every address others may type. */
const namesOf = (addresses: readonly string[]): readonly string[] => ['localhost', hostname(), '127.0.0.1', '::1', ...addresses];

/** Still good for a month and for every name. */
function serves({ cert }: Certificate, names: readonly string[], now: Date): boolean {
  const read = new X509Certificate(cert);
  if (Date.parse(read.validTo) - now.getTime() < RENEW_BEFORE_DAYS * DAY_MS) return false;
  return names.every((name) => (isIP(name) === 0 ? read.checkHost(name) : read.checkIP(name)) !== undefined);
}

async function readKept(file: string): Promise<Certificate | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const [cert, key] = [/-----BEGIN CERT[\s\S]*?END CERTIFICATE-----/, /-----BEGIN PRIV[\s\S]*?END PRIVATE KEY-----/].map(
    (part) => text?.match(part)?.[0],
  );
  return cert === undefined || key === undefined ? null : { cert, key };
}

async function make(names: readonly string[], now: Date): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Mien on this network' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map((name) => (isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name })) },
    ],
  });
  return { cert: made.cert, key: made.private };
}

/**
 * The certificate of this machine in its own network, kept in the data directory and made again a month before it ends or when the
 * machine has another address. Signed by nobody: a browser asks once whether to trust it.
 */
export async function localCertificate(dataDirectory: string, addresses: readonly string[], now: Date): Promise<Certificate> {
  const directory = join(dataDirectory, 'secrets');
  const file = join(directory, 'local-certificate.pem');
  const names = namesOf(addresses);
  const kept = await readKept(file);
  if (kept !== null && serves(kept, names, now)) return kept;
  const made = await make(names, now);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, `${made.cert}\n${made.key}\n`, { mode: 0o600 });
  await chmod(`${file}.new`, 0o600);
  await rename(`${file}.new`, file);
  return made;
}
