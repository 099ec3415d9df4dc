/** Text that is already safe to stand in a page. */
export interface Html {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (symbol) => ESCAPES[symbol] ?? symbol);

type Part = Html | string | number | null | undefined | readonly Part[];

const rendered = (part: Part): string => {
  if (part === null || part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(rendered).join('');
};

/** Markup with every interpolated text escaped: what a document says about itself is hostile too. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce((all, text, at) => all + rendered(parts[at - 1]) + text),
});
