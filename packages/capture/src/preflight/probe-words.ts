import type { Language } from '@mien/protocol';
import type { ProbeName } from './probe.ts';

/** What a row of the check-up is called. */
export const PROBE_WORDS = {
  page: { 'zh-CN': '浏览器', en: 'Browser' },
  camera: { 'zh-CN': '摄像头', en: 'Camera' },
  picture: { 'zh-CN': '画面', en: 'Picture' },
  microphone: { 'zh-CN': '麦克风', en: 'Microphone' },
  sound: { 'zh-CN': '声音', en: 'Sound' },
  network: { 'zh-CN': '网络', en: 'Network' },
  light: { 'zh-CN': '光线', en: 'Light' },
  background: { 'zh-CN': '背景', en: 'Background' },
  company: { 'zh-CN': '旁人', en: 'Other people' },
  power: { 'zh-CN': '电量', en: 'Battery' },
} as const satisfies Record<ProbeName, Record<Language, string>>;

/** Words for a figure's name; a figure without any is for support and is not shown. */
export const FIGURE_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  widthPx: { 'zh-CN': '画面宽（像素）', en: 'Width (pixels)' },
  heightPx: { 'zh-CN': '画面高（像素）', en: 'Height (pixels)' },
  frameRate: { 'zh-CN': '每秒画面', en: 'Pictures a second' },
  firstFrameMs: { 'zh-CN': '启动用时（毫秒）', en: 'Time to start (ms)' },
  levelDb: { 'zh-CN': '音量（分贝）', en: 'Level (dB)' },
  clippedRatio: { 'zh-CN': '破音比例', en: 'Share cut off' },
  upKbps: { 'zh-CN': '上传（千比特/秒）', en: 'Upload (kbit/s)' },
  downKbps: { 'zh-CN': '下载（千比特/秒）', en: 'Download (kbit/s)' },
  roundTripMs: { 'zh-CN': '往返时间（毫秒）', en: 'Round trip (ms)' },
  jitterMs: { 'zh-CN': '波动（毫秒）', en: 'Jitter (ms)' },
  latePingShare: { 'zh-CN': '延迟或丢失的应答', en: 'Late or lost answers' },
  latePartShare: { 'zh-CN': '延迟或丢失的分片', en: 'Late or lost pieces' },
  faceBrightness: { 'zh-CN': '脸部亮度', en: 'Light on the face' },
  frameBrightness: { 'zh-CN': '画面亮度', en: 'Light in the picture' },
  backlight: { 'zh-CN': '背光', en: 'Light from behind' },
  uniformity: { 'zh-CN': '左右均匀度', en: 'Evenness' },
  busyness: { 'zh-CN': '背景杂乱度', en: 'Busyness behind you' },
  faces: { 'zh-CN': '看到的人数', en: 'People seen' },
  batteryPercent: { 'zh-CN': '电量（%）', en: 'Battery (%)' },
  missingAllow: { 'zh-CN': '外层网页缺少的 allow', en: 'Missing in the frame’s allow' },
};

/** The one row without a reason of the catalogue. */
export const LOW_BATTERY = {
  'zh-CN': { title: '电量不足', cause: '电量偏低，录制时可能关机。', remedy: '请先接上电源再开始。' },
  en: { title: 'Battery is low', cause: 'The battery may run out while you film.', remedy: 'Plug your device in before you start.' },
} as const satisfies Record<Language, object>;
