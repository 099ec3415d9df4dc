import { createHash } from 'node:crypto';

const STYLE = `:root{color-scheme:light dark}
body{font:16px/1.7 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;max-width:42rem;margin:8vh auto;padding:0 1.25rem}
h1{font-size:1.6rem;margin:0 0 1rem}section{margin:0 0 2rem}a{color:inherit}code{font-family:ui-monospace,monospace}`;

/** The one inline style is allowed by its hash; nothing else may load or run. */
export const PLAIN_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

interface PlainText {
  readonly title: string;
  /** lines of our own HTML; nothing of a request goes in here */
  readonly lines: readonly string[];
}

/** A page of words in both languages, with no files of its own. */
export function plainPage(zh: PlainText, en: PlainText): string {
  const section = (lang: string, { title, lines }: PlainText): string =>
    `<section lang="${lang}"><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</section>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${zh.title} · ${en.title}</title><style>${STYLE}</style></head>
<body><main>${section('zh-CN', zh)}${section('en', en)}</main></body></html>
`;
}
