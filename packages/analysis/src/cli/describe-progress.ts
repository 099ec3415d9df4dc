import type { Language } from '@mien/protocol';
import type { ProgressEvent } from '../pipeline/progress.ts';
import { WORDS } from '../report/words-by-language.ts';

const DOING = {
  'zh-CN': { watching: '正在看', reading: '正在识读', done: '完成' },
  en: { watching: 'watching', reading: 'reading', done: 'done' },
} as const satisfies Record<Language, Record<ProgressEvent['doing'], string>>;

/** One line of what is going on: `Face · watching · 7.2 s`. */
export function describeProgress(event: ProgressEvent, language: Language): string {
  const words = WORDS[language];
  return `${words.step[event.stage]} · ${DOING[language][event.doing]} · ${event.seconds.toFixed(1)} ${words.label.seconds}`;
}
