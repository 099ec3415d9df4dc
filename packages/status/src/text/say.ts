import type { Language } from '@mien/protocol';
import { EN } from './en.ts';
import { type TextKey, ZH_CN } from './zh-CN.ts';

/** The words of one key, filled in. */
export type Say = (key: TextKey, fill?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, fill = {}) =>
    (language === 'zh-CN' ? ZH_CN : EN)[key].replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(fill[name] ?? hole));

/** Chinese to those whose system speaks it, English to others. */
export const chooseLanguage = (asked: string | null, system: readonly string[]): Language =>
  (asked ?? system[0] ?? 'en').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';

/** A day in the reader's own calendar; calendar dates without a time stay what they are. */
export const showDay = (at: string, language: Language): string =>
  new Date(at).toLocaleDateString(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...(at.length === 'YYYY-MM-DD'.length ? { timeZone: 'UTC' } : {}),
  });

/** A moment by the reader's own clock. @param at ISO 8601; empty: nothing */
export const showTime = (at: string, language: Language): string =>
  at === '' ? '' : new Date(at).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
