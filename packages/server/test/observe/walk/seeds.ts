/** What a person's data or a secret may look like, one recognisable value each; they are sent to every place that takes text. */
export const SEEDS = {
  externalId: 'customer-wintergreen-4711',
  fullName: 'Adaline Wintergreen',
  chineseName: '冬青玛丽',
  birthDate: '1987-06-05',
  documentNumber: 'X99887766Q',
  email: 'adaline@wintergreen.example',
  phone: '+8613812345678',
  street: 'Hollowgate 17, Wintergreen-by-Sea',
  ticket: 'my mother Rosalind cannot read the screen',
  staffName: 'Barnaby Inkwell',
  staffEmail: 'barnaby@inkwell-operator.example',
  password: 'four paper lanterns drift 88',
  fileName: 'passport-of-adaline-wintergreen.webm',
  userAgent: 'Wintergreen-Phone/9 (Adaline)',
  walletAddress: '0x8Ba1f109551bD432803012645Ac136ddd64DBA72',
  bearer: 'mien_live_wintergreenwintergreenwintergreenwintergre0',
  smtpPassword: 'smtp-secret-5f2a90',
  ssoSecret: 'sso-secret-77b1c4',
  nodeKey: 'node-key-31ce08',
  metricsToken: 'metrics-token-0a1b2c3d',
} as const;

export const NETWORK = '198.51.';

/** as a value may come out again: in an address, in JSON, in base64, in either case */
const writingsOf = (value: string): string[] => [
  value,
  encodeURIComponent(value),
  encodeURI(value),
  JSON.stringify(value).slice(1, -1),
  [...value].map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter)).join(''),
  Buffer.from(value).toString('base64'),
  Buffer.from(value).toString('base64url'),
  Buffer.from(value).toString('hex'),
];

/** @returns which of the values stand in the text, in any writing */
export function hunt(text: string, values: Readonly<Record<string, string>>): string[] {
  const whole = text.toLowerCase();
  return Object.entries(values)
    .filter(([, value]) => writingsOf(value).some((writing) => whole.includes(writing.toLowerCase())))
    .map(([name]) => name);
}
