import type { Language } from '@mien/protocol';

/** Words around the rows. */
export const WORDS = {
  title: { 'zh-CN': '检测我的设备', en: 'Check my device' },
  lead: {
    'zh-CN': '看一看浏览器、摄像头、麦克风、网络和光线，约十秒。画面和声音不会离开这台设备。',
    en: 'A look at browser, camera, microphone, network and light, about ten seconds. Picture and sound stay on this device.',
  },
  begin: { 'zh-CN': '开始检测', en: 'Start' },
  again: { 'zh-CN': '重新检测', en: 'Check again' },
  speakUp: { 'zh-CN': '请说一句话', en: 'Please say something' },
  ready: { 'zh-CN': '一切正常。', en: 'All is well.' },
  mend: { 'zh-CN': '可以使用；下面标出的地方改一下会更顺利。', en: 'It will do; what is marked below could be better.' },
  stopped: {
    'zh-CN': '有需要解决的问题，见下面的办法。解决后会自动重新检测。',
    en: 'Something needs mending; see below how. We check again by ourselves.',
  },
  details: { 'zh-CN': '测量值', en: 'Measured' },
  ok: { 'zh-CN': '正常', en: 'good' },
  warn: { 'zh-CN': '可改善', en: 'could be better' },
  blocked: { 'zh-CN': '需要解决', en: 'needs mending' },
  skipped: { 'zh-CN': '未检测', en: 'not checked' },
  running: { 'zh-CN': '检测中', en: 'checking' },
  waiting: { 'zh-CN': '等待', en: 'waiting' },
} as const satisfies Record<string, Record<Language, string>>;
