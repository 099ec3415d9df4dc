import type { Language } from '@mien/protocol';

export const PRACTICE_WORDS = {
  band: { 'zh-CN': '练习 · 不会上传', en: 'Practice · nothing is uploaded' },
  document_front: { 'zh-CN': '练习：证件正面', en: 'Practice: front of the document' },
  document_back: { 'zh-CN': '练习：证件背面', en: 'Practice: back of the document' },
  face: { 'zh-CN': '练习：人脸', en: 'Practice: your face' },
  skip: { 'zh-CN': '跳过这一步', en: 'Skip this part' },
  made: { 'zh-CN': '做到了', en: 'Well done' },
  endTitle: { 'zh-CN': '练习结束', en: 'Practice is over' },
  endLead: { 'zh-CN': '什么都没有上传，也不占用认证次数。', en: 'Nothing was uploaded, and no attempt was used.' },
  went: { 'zh-CN': '做得好的', en: 'What went well' },
  change: { 'zh-CN': '可以改进的', en: 'What to change' },
  nothing: { 'zh-CN': '没有要改的，可以正式开始了。', en: 'Nothing to change. You are ready to start.' },
  documentGood: { 'zh-CN': '证件拍清楚了', en: 'The document was clear' },
  faceGood: { 'zh-CN': '脸在正确的位置', en: 'Your face was in the right place' },
  movementsGood: { 'zh-CN': '动作完成 {made} / {of}', en: '{made} of {of} movements made' },
  away: { 'zh-CN': '这台设备上无法给出提示，可以直接开始。', en: 'This device cannot give hints. You can start right away.' },
  again: { 'zh-CN': '再练一次', en: 'Practise again' },
  leave: { 'zh-CN': '返回', en: 'Back' },
} as const satisfies Record<string, Record<Language, string>>;
