import { resolve } from 'node:path';
import type { Language } from '@mien/protocol';
import type { Config } from '../config/read-config.ts';
import type { ModelsAtHand } from './fetch-missing-models.ts';

export interface StartFacts {
  readonly config: Config;
  /** as it really listens */
  readonly address: string;
  /** as links carry it */
  readonly publicUrl: string;
  readonly firstKey: string | null;
  readonly firstStaffLink: string | null;
  readonly models: ModelsAtHand;
  /** the public address as a QR code of half blocks; null where nobody could scan it */
  readonly qr: string | null;
}

/** What stands on the sample person's card: with these in the profile a stranger without a camera gets through. */
const SAMPLE_CLAIMS = '{"fullName":"魏勇霞","birthDate":"1982-08-17","documentNumber":"430102198208175809"}';

const WORDS = {
  en: {
    runs: 'Mien 面 is running',
    address: 'Address',
    network: 'For phones',
    certificate: 'The certificate is this machine’s own: the browser asks once, choose to go on.',
    data: 'Data',
    database: 'Database',
    embedded: 'embedded, for this one process',
    models: 'Models',
    present: (count: number) => `${count} present`,
    missing: (ids: string) => `missing: ${ids}. Their checks do not run, so nothing is approved. Try: npm run mien -- models`,
    key: 'First API key (test mode, shown this once: keep it)',
    staff: 'First staff account: open this link once',
    next: 'Next',
    steps: (address: string) => [
      'Make an account and a verification:',
      `  curl ${address}/v1/accounts -H "authorization: Bearer $KEY" -H "content-type: application/json" -d '{"external_id":"me.1","claims":${SAMPLE_CLAIMS}}'`,
      `  curl ${address}/v1/verifications -H "authorization: Bearer $KEY" -H "content-type: application/json" -d '{"account_id":"acc_…","policy":"zh-wallet"}'`,
      'Open the capture url of the answer in a browser. Without a camera, take the sample person (once: npm run sample-person). The whole API: /openapi.json',
      'What works on this machine: npm run mien -- doctor (after a stop). How to operate: docs/operate.md',
    ],
    stop: 'Stop with Ctrl-C.',
  },
  'zh-CN': {
    runs: 'Mien 面 已启动',
    address: '地址',
    network: '手机访问',
    certificate: '证书由本机自行签发：浏览器会询问一次，选择继续即可。',
    data: '数据目录',
    database: '数据库',
    embedded: '内嵌，仅供本进程使用',
    models: '模型',
    present: (count: number) => `已就绪 ${count} 个`,
    missing: (ids: string) => `缺少：${ids}。相应检查无法进行，因此不会有任何验证获得通过。请运行：npm run mien -- models`,
    key: '首个 API 密钥（测试模式，仅显示这一次，请妥善保存）',
    staff: '首个工作人员账户：请打开此链接（仅可使用一次）',
    next: '接下来',
    steps: (address: string) => [
      '创建账户和验证：',
      `  curl ${address}/v1/accounts -H "authorization: Bearer $KEY" -H "content-type: application/json" -d '{"external_id":"me.1","claims":${SAMPLE_CLAIMS}}'`,
      `  curl ${address}/v1/verifications -H "authorization: Bearer $KEY" -H "content-type: application/json" -d '{"account_id":"acc_…","policy":"zh-wallet"}'`,
      '在浏览器中打开返回的 capture url。没有摄像头可用示例人物（先运行一次 npm run sample-person）。完整接口说明：/openapi.json',
      '检查本机状态：npm run mien -- doctor（停止服务后运行）。运维说明：docs/operate.md',
    ],
    stop: '按 Ctrl-C 停止。',
  },
} as const satisfies Record<Language, object>;

/** Chinese characters take two cells of a terminal. */
const cells = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** What a person reads when the service has started: what runs, where, and what to do next. */
export function describeStart(facts: StartFacts, language: Language): string {
  const words = WORDS[language];
  const { config, models } = facts;
  const rows: [string, string][] = [
    [words.address, facts.address],
    ...(config.lan ? ([[words.network, facts.publicUrl]] as [string, string][]) : []),
    [words.data, resolve(config.dataDirectory)],
    [words.database, config.database === 'embedded' ? words.embedded : 'PostgreSQL'],
    [words.models, models.missing.length === 0 ? words.present(models.present) : words.missing(models.missing.join(', '))],
  ];
  const widest = Math.max(...rows.map(([name]) => cells(name)));
  const secret = (title: string, value: string | null): string[] => (value === null ? [] : ['', title, `  ${value}`]);
  return [
    '',
    words.runs,
    '',
    ...rows.map(([name, value]) => `  ${name}${' '.repeat(widest - cells(name))}  ${value}`),
    ...(facts.qr === null ? [] : ['', facts.qr.trimEnd(), words.certificate]),
    ...secret(words.key, facts.firstKey),
    ...secret(words.staff, facts.firstStaffLink),
    '',
    words.next,
    ...words.steps(facts.publicUrl).map((line) => `  ${line}`),
    '',
    words.stop,
    '',
  ].join('\n');
}
