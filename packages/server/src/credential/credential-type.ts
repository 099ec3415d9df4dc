import type { Mode } from '../vocabulary.ts';

/** Last part of the address under which a kind of credential is described. One of test mode is of another kind: nobody takes it for real. */
const NAMES = { live: 'verified-person', test: 'verified-person-test' } as const satisfies Record<Mode, string>;
export const TYPE_NAMES = Object.values(NAMES);
export type TypeName = (typeof TYPE_NAMES)[number];

export const nameOfType = (mode: Mode): TypeName => NAMES[mode];

/** The `vct` of SD-JWT VC. */
const vctOf = (publicUrl: string, name: TypeName): string => new URL(`/credentials/types/${name}`, publicUrl).href;
export const typeOf = (publicUrl: string, mode: Mode): string => vctOf(publicUrl, NAMES[mode]);

const LABELS = {
  age_over_18: { en: 'Over 18', 'zh-CN': '已满 18 岁' },
  country: { en: 'Nationality', 'zh-CN': '国籍' },
  level: { en: 'Level of verification', 'zh-CN': '验证级别' },
  verified_at: { en: 'Verified on', 'zh-CN': '验证日期' },
} as const;

const TITLES = {
  'verified-person': { en: 'Verified person', 'zh-CN': '已验证身份' },
  'verified-person-test': { en: 'Verified person (test, worth nothing)', 'zh-CN': '已验证身份（测试，无效力）' },
} as const satisfies Record<TypeName, Record<string, string>>;

const inLanguages = <Key extends 'name' | 'label'>(words: { readonly en: string; readonly 'zh-CN': string }, key: Key) =>
  Object.entries(words).map(([locale, text]) => ({ locale, [key]: text }) as { locale: string } & Record<Key, string>);

/** Type metadata (draft-ietf-oauth-sd-jwt-vc, section 6): how a wallet names the credential and its claims. */
export const describeType = (publicUrl: string, name: TypeName) => ({
  vct: vctOf(publicUrl, name),
  name: TITLES[name].en,
  display: inLanguages(TITLES[name], 'name'),
  claims: Object.entries(LABELS).map(([claim, words]) => ({ path: [claim], sd: 'always', display: inLanguages(words, 'label') })),
});

/** The same for OpenID4VCI 1.0, appendix A.3.2: what a wallet can ask for, and with which proof of its key. */
export const describeConfiguration = (publicUrl: string, name: TypeName) => ({
  format: 'dc+sd-jwt' as const,
  vct: vctOf(publicUrl, name),
  cryptographic_binding_methods_supported: ['jwk'],
  credential_signing_alg_values_supported: ['ES256'],
  proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
  credential_metadata: {
    display: inLanguages(TITLES[name], 'name'),
    claims: Object.entries(LABELS).map(([claim, words]) => ({ path: [claim] as [string], display: inLanguages(words, 'name') })),
  },
});
