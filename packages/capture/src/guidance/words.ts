import type { Language } from '@mien/protocol';
import type { Seen } from './instruction.ts';

/** One thing to do, short enough to be read from arm's length; what `good` says depends on what is filmed. */
export const GUIDANCE_WORDS = {
  good: { 'zh-CN': '很好，请保持不动', en: 'Good. Hold still' },
  'environment.too_dark': { 'zh-CN': '太暗了，请面向光源', en: 'Too dark. Face a light' },
  'environment.too_bright': { 'zh-CN': '太亮了，请避开强光', en: 'Too bright. Step out of the light' },
  'environment.backlit': { 'zh-CN': '背光，请转身面向光源', en: 'Light is behind you. Turn around' },
  'environment.uneven_light': { 'zh-CN': '半边脸太暗，请正对光源', en: 'One side is dark. Face the light' },
  'environment.busy_background': { 'zh-CN': '背景太乱，请换面白墙', en: 'Find a plain wall behind you' },
  'environment.not_alone': { 'zh-CN': '画面里请只有您一人', en: 'Only you in the picture, please' },
  'face.not_found': { 'zh-CN': '请把脸放进框里', en: 'Put your face in the frame' },
  'face.multiple': { 'zh-CN': '画面里请只有您一人', en: 'Only you in the picture, please' },
  'face.too_close': { 'zh-CN': '请离远一点', en: 'Move back a little' },
  'face.too_far': { 'zh-CN': '请靠近一点', en: 'Come closer' },
  'face.out_of_frame': { 'zh-CN': '请把脸移到中间', en: 'Move your face to the middle' },
  'face.blurred': { 'zh-CN': '请拿稳，擦一擦镜头', en: 'Hold steady, wipe the lens' },
  'face.covered': { 'zh-CN': '请摘下口罩、墨镜或帽子', en: 'Take off mask, sunglasses or hat' },
  'face.eyes_closed': { 'zh-CN': '请睁开眼睛', en: 'Open your eyes' },
  'face.turned': { 'zh-CN': '请正对镜头', en: 'Look straight at the lens' },
  'document.not_found': { 'zh-CN': '请把证件放进框里', en: 'Put the document in the frame' },
  'document.too_dark': { 'zh-CN': '太暗了，请打开灯', en: 'Too dark. Turn on a lamp' },
  'document.cut_off': { 'zh-CN': '请让四个角都在框里', en: 'Show all four corners' },
  'document.too_far': { 'zh-CN': '请把证件移近一点', en: 'Bring the document closer' },
  'document.hold_straight': { 'zh-CN': '请把证件放平、摆正', en: 'Hold the document flat and straight' },
  'document.glare': { 'zh-CN': '有反光，请稍微倾斜', en: 'There is glare. Tilt it a little' },
  'document.blurred': { 'zh-CN': '不够清楚，请拿稳或离远一点', en: 'Not sharp. Hold steady or move back' },
  'document.wrong_side': { 'zh-CN': '请翻到另一面', en: 'Turn it to the other side' },
} as const satisfies Partial<Record<Seen, Record<Language, string>>>;

/** The words of what is seen, or null for a reason that no picture of a camera shows. */
export const guidanceWords = (seen: Seen | null, language: Language): string | null =>
  (seen === null ? undefined : (GUIDANCE_WORDS as Partial<Record<Seen, Record<Language, string>>>)[seen])?.[language] ?? null;
