import type { Language } from '@mien/protocol';
import type { PictureName } from './pictures.tsx';

/** One thing to do, with what it looks like. */
export interface RecoveryStep {
  readonly picture: PictureName;
  readonly text: Readonly<Record<Language, string>>;
}

export const step = (picture: PictureName, zh: string, en: string): RecoveryStep => ({ picture, text: { 'zh-CN': zh, en } });
