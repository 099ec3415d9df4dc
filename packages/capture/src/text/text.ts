import type { Language } from '@mien/protocol';
import type { TEXT } from './zh-CN.ts';

export type TextKey = keyof typeof TEXT;

/** The words of one key, filled in. */
export type Say = (key: TextKey, fill?: Readonly<Record<string, string | number>>) => string;

const fillIn = (text: string, fill: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(fill[name] ?? hole));

/** The words of one language, loaded when it is shown. */
export async function loadSay(language: Language): Promise<Say> {
  const { TEXT: texts } = language === 'zh-CN' ? await import('./zh-CN.ts') : await import('./en.ts');
  return (key, fill = {}) => fillIn(texts[key], fill);
}

/** What is shown where nothing else was asked for: Chinese to those whose system speaks it, English to others. */
export const chooseLanguage = (asked: string | null, system: readonly string[]): Language =>
  (asked ?? system[0] ?? 'en').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
