import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderHtmlReport, renderTextReport, verify } from '@mien/analysis';
import { LANGUAGES, type Language, ZH_WALLET } from '@mien/protocol';
import { DEMO_CASES } from './demo/cases.ts';
import { openDemo } from './demo/open-demo.ts';

const OUT = 'out/demo';
const TITLES = {
  'zh-CN': { drawing: '正在绘制样例人物（首次运行会下载模型与字体）…', pages: '图文报告', expected: '预期' },
  en: {
    drawing: 'Drawing a sample person (the first run fetches models and a font) …',
    pages: 'Pages with pictures',
    expected: 'expected',
  },
} as const satisfies Record<Language, Record<string, string>>;

function readLanguage(words: readonly string[]): Language {
  const at = words.indexOf('--lang');
  const asked = at < 0 ? 'en' : words[at + 1];
  const language = LANGUAGES.find((known) => known === asked);
  if (!language) throw new Error(`--lang takes ${LANGUAGES.join(' or ')}`);
  return language;
}

/** One good verification and three that fail, through the real decoder and the real models; the reports are printed and written as pages. */
async function demo(language: Language): Promise<number> {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const words = TITLES[language];
  say(words.drawing);
  const studio = await openDemo();
  await mkdir(OUT, { recursive: true });
  const pages: string[] = [];
  let unexpected = 0;
  for (const example of DEMO_CASES) {
    say(`\n━━ ${example.title[language]}`);
    const recordings = await example.film(studio);
    const result = await verify(
      { ...recordings, policy: ZH_WALLET, asOf: studio.today, measuredAt: new Date().toISOString(), earlier: {} },
      studio.engine,
    );
    const report = { language, policy: ZH_WALLET, claims: recordings.claims, ...result };
    say(renderTextReport(report).trimEnd());
    const page = join(OUT, `${example.name}.html`);
    await writeFile(page, await renderHtmlReport(report));
    pages.push(page);
    if (result.verdict.reasons.join() !== example.expected.join()) {
      unexpected += 1;
      say(`\n✗ ${words.expected}: ${example.expected.join() || 'approved'}`);
    }
  }
  say(`\n${words.pages}:\n${pages.map((page) => `  ${page}`).join('\n')}`);
  await studio.close();
  return unexpected === 0 ? 0 : 1;
}

process.exitCode = await demo(readLanguage(process.argv.slice(2)));
