import type { Language, ReasonCode } from '@mien/protocol';
import { Picture } from './pictures.tsx';
import { findRecovery, type RecoveryPlace } from './recovery-table.ts';

export interface RecoveryCardProps {
  readonly code: ReasonCode;
  readonly place: RecoveryPlace;
  readonly language: Language;
}

const DEVICE = { camera: { 'zh-CN': '摄像头', en: 'camera' }, microphone: { 'zh-CN': '麦克风', en: 'microphone' } } as const;

/** Two or three things to do, each drawn as this very browser shows it. Nothing where the reason needs no pictures. */
export function RecoveryCard({ code, place, language }: RecoveryCardProps) {
  const steps = findRecovery(code, place);
  if (steps.length === 0) return null;
  const device = DEVICE[code.includes('microphone') ? 'microphone' : 'camera'][language];
  return (
    <ol class="recovery" data-code={code}>
      {steps.map(({ picture, text }) => (
        <li key={text.en}>
          <Picture name={picture} />
          <p>{text[language].replaceAll('{device}', device)}</p>
        </li>
      ))}
    </ol>
  );
}
