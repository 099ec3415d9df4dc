import type { Language } from '@mien/protocol';
import { useMien } from '../screens/mien-context.ts';

/** Words of the call; they come with its screen. {curly} words are filled in. */
export const CALL_WORDS = {
  title: { 'zh-CN': '与工作人员视频', en: 'A video call with a person' },
  bookLead: {
    'zh-CN': '工作人员会看您的证件和您本人。不做自动人脸比对，约 5 分钟，得到的权限完全相同。',
    en: 'A person looks at your document and at you. Your face is not compared by software. It takes about 5 minutes and leads to the same rights.',
  },
  ready: { 'zh-CN': '请先准备好', en: 'Have these ready' },
  readyDocument: { 'zh-CN': '证件原件', en: 'Your original document' },
  readyPlace: { 'zh-CN': '安静、明亮、独自一人的地方', en: 'A quiet, bright place where you are alone' },
  readySound: { 'zh-CN': '打开声音，最好用无线局域网', en: 'Sound on, and Wi-Fi if you can' },
  now: { 'zh-CN': '现在排队', en: 'Get in line now' },
  later: { 'zh-CN': '改约其他时间', en: 'Choose another time' },
  laterTitle: { 'zh-CN': '约定时间', en: 'Choose a time' },
  laterLabel: { 'zh-CN': '什么时候方便？', en: 'When does it suit you?' },
  laterHint: { 'zh-CN': '以您这里的时间为准。请提前几分钟打开本页。', en: 'In your own time. Open this page a few minutes before.' },
  laterTooSoon: {
    'zh-CN': '请选择至少 15 分钟以后、14 天以内的时间。',
    en: 'Please choose a time at least 15 minutes and at most 14 days from now.',
  },
  laterClosed: { 'zh-CN': '这个时间没有工作人员，请另选时间。', en: 'Nobody is there at that time. Please choose another one.' },
  hours: { 'zh-CN': '工作时间（{zone} 时间）：', en: 'People answer at these hours ({zone} time):' },
  closed: { 'zh-CN': '现在没有工作人员，最早 {time} 可以通话。', en: 'Nobody is there now. Calls are answered from {time}.' },
  writeInstead: { 'zh-CN': '也可以现在留言', en: 'Or write now' },
  book: { 'zh-CN': '约这个时间', en: 'Take this time' },
  back: { 'zh-CN': '返回', en: 'Back' },
  failed: { 'zh-CN': '没有成功，请再试一次。', en: 'That did not get through. Please try again.' },

  scheduledTitle: { 'zh-CN': '已约好时间', en: 'Your call has a time' },
  scheduledLead: { 'zh-CN': '{time}。到时请打开本页。', en: '{time}. Open this page then.' },
  invitedTitle: { 'zh-CN': '工作人员请您视频', en: 'A person invites you to a call' },
  invitedLead: { 'zh-CN': '准备好了就请进来；也可以另约时间。', en: 'Come in when you are ready, or choose another time.' },
  scheduledHere: { 'zh-CN': '我到了', en: 'I am here' },
  scheduledEarly: { 'zh-CN': '可以在约定时间前 10 分钟进入。', en: 'You can come in from 10 minutes before.' },
  cancel: { 'zh-CN': '取消预约', en: 'Cancel this time' },

  waitingTitle: { 'zh-CN': '正在排队', en: 'You are in line' },
  place: { 'zh-CN': '第 {place} 位', en: 'Number {place} in line' },
  placeNext: { 'zh-CN': '下一位就是您', en: 'You are next' },
  expected: { 'zh-CN': '半数人在 {minutes} 分钟内接通。', en: 'Half of those who wait are called within {minutes} min.' },
  unknown: { 'zh-CN': '现在无法预计需要多久。', en: 'How long it takes cannot be said now.' },
  stay: { 'zh-CN': '请不要关闭本页；接通时会震动提示。', en: 'Keep this page open; the phone vibrates when you are called.' },
  ownPicture: { 'zh-CN': '您的画面', en: 'Your picture' },
  theirPicture: { 'zh-CN': '工作人员的画面', en: 'The picture of the person you talk with' },
  check: { 'zh-CN': '看得清您的脸吗？光线在前面，手机拿稳。', en: 'Is your face clear? Light in front of you, phone held still.' },
  leaveLine: { 'zh-CN': '离开队伍', en: 'Leave the line' },

  connecting: { 'zh-CN': '正在接通…', en: 'Connecting…' },
  live: { 'zh-CN': '通话中', en: 'You are talking' },
  reconnecting: { 'zh-CN': '网络断了一下，正在重新接通，请不要离开…', en: 'The line was cut. Connecting again; please stay…' },
  hear: { 'zh-CN': '点这里打开声音', en: 'Tap to hear' },
  stepOf: { 'zh-CN': '第 {at} 步，共 {of} 步', en: 'Step {at} of {of}' },
  done: { 'zh-CN': '已完成', en: 'done' },
  doing: { 'zh-CN': '现在', en: 'now' },
  next: { 'zh-CN': '接下来', en: 'to come' },
  refused: { 'zh-CN': '没有通过', en: 'not passed' },
  allDone: { 'zh-CN': '所有步骤都完成了，请等工作人员结束通话。', en: 'All steps are done. The person will end the call.' },
  code: { 'zh-CN': '请大声读出这六个数字', en: 'Read these six digits aloud' },
  snapshot: { 'zh-CN': '正在拍照，请保持不动', en: 'A picture is being taken. Hold still' },
  snapshotSent: { 'zh-CN': '照片已发送', en: 'The picture was sent' },

  line: { 'zh-CN': '线路', en: 'Line' },
  'line.good': { 'zh-CN': '良好', en: 'good' },
  'line.fair': { 'zh-CN': '一般', en: 'fair' },
  'line.poor': { 'zh-CN': '很差', en: 'poor' },
  'line.unknown': { 'zh-CN': '测量中', en: 'being measured' },
  pictureOff: { 'zh-CN': '线路太差，已暂停您的画面，声音继续。', en: 'The line is poor: your picture is off, your voice goes on.' },
  pictureOn: { 'zh-CN': '重新打开画面', en: 'Picture on again' },
  willRecord: {
    'zh-CN': '通话时会录制您的画面和声音，加密保存，仅供复核时查看。',
    en: 'Your picture and sound are recorded during the call, encrypted, and looked at only where a person reviews.',
  },
  recording: { 'zh-CN': '正在录制您的画面和声音', en: 'Your picture and sound are being recorded' },
  recordingSent: {
    'zh-CN': '正在发送通话录像（还剩 {size}），请先不要关闭本页。',
    en: 'The recording of the call is being sent ({size} left). Please keep this page open.',
  },
  mute: { 'zh-CN': '静音', en: 'Mute' },
  muted: { 'zh-CN': '您已静音', en: 'You are muted' },
  leave: { 'zh-CN': '结束通话', en: 'Leave the call' },
  leaveSure: { 'zh-CN': '现在离开，步骤要在下次通话重新做。', en: 'If you leave now, the steps are done again in the next call.' },
  leaveYes: { 'zh-CN': '离开', en: 'Leave' },
  leaveNo: { 'zh-CN': '继续通话', en: 'Stay' },

  endTitle: { 'zh-CN': '通话已结束', en: 'The call is over' },
  endCutTitle: { 'zh-CN': '这次没能完成', en: 'It did not work this time' },
  endFree: { 'zh-CN': '这不占用认证次数。', en: 'This does not count as an attempt.' },
  'end.decided': {
    'zh-CN': '工作人员已作出判断，正在最后确认。您不用做什么，有结果会通知您。',
    en: 'The person has decided, and it is being confirmed. There is nothing to do; you will be told.',
  },
  'end.helped': { 'zh-CN': '工作人员已为您解答。您可以继续。', en: 'You were helped. You can go on.' },
  'end.closed': { 'zh-CN': '这次认证已经结束，通话也随之结束。', en: 'The verification has ended, and the call with it.' },
  'end.later': { 'zh-CN': '请选一个您方便的时间，再通话一次。', en: 'Please choose a time that suits you for another call.' },
  'end.light': {
    'zh-CN': '光线不够好，看不清楚。请到明亮的地方，面向窗户或灯光，再来一次。',
    en: 'The light was not good enough. Go to a bright place, face a window or a lamp, and call again.',
  },
  'end.picture': {
    'zh-CN': '画面不清楚。请擦一下镜头、拿稳手机，或换一台设备，再来一次。',
    en: 'The picture was not clear. Wipe the lens, hold the phone still or use another device, and call again.',
  },
  'end.sound': {
    'zh-CN': '声音听不清。请到安静的地方，检查麦克风，再来一次。',
    en: 'The sound was not clear. Go to a quiet place, check the microphone, and call again.',
  },
  'end.line': {
    'zh-CN': '线路太差。请换到无线局域网或信号好的地方，再来一次。',
    en: 'The line was too poor. Use Wi-Fi or go where the signal is better, and call again.',
  },
  'end.left': { 'zh-CN': '您离开了通话。随时可以再来。', en: 'You left. You can come back whenever you like.' },
  'end.missed': { 'zh-CN': '约定的时间已过。请再选一个时间。', en: 'The time has passed. Please choose another one.' },
  again: { 'zh-CN': '再排一次队', en: 'Get in line again' },
  goOn: { 'zh-CN': '继续', en: 'Go on' },
  wallet: { 'zh-CN': '回到钱包', en: 'Back to the wallet' },

  'step.consent_spoken': { 'zh-CN': '说出您同意', en: 'Say that you agree' },
  'step.consent_spoken.about': { 'zh-CN': '请大声说：“我同意这次视频认证。”', en: 'Say aloud: “I agree to be verified in this call.”' },
  'step.face': { 'zh-CN': '看着镜头', en: 'Look at the camera' },
  'step.face.about': { 'zh-CN': '摘下帽子和口罩，脸在画面中间。', en: 'Hat and mask off, your face in the middle.' },
  'step.document_front': { 'zh-CN': '出示证件正面', en: 'Show the front of your document' },
  'step.document_front.about': {
    'zh-CN': '有照片的一面对着镜头，四个角都在画面里，拿稳。',
    en: 'The side with the photo, all four corners in the picture, held still.',
  },
  'step.document_back': { 'zh-CN': '出示证件背面', en: 'Show its back' },
  'step.document_back.about': {
    'zh-CN': '翻到背面，四个角都在画面里，拿稳。',
    en: 'Turn it over, all four corners in the picture, held still.',
  },
  'step.document_tilt': { 'zh-CN': '慢慢倾斜证件', en: 'Tilt it slowly' },
  'step.document_tilt.about': {
    'zh-CN': '前后左右慢慢倾斜，让防伪图案反光。',
    en: 'Forwards and sideways, so that its security print shines.',
  },
  'step.digits': { 'zh-CN': '读出数字', en: 'Read digits aloud' },
  'step.digits.about': { 'zh-CN': '工作人员会告诉您读哪些数字。', en: 'The person tells you which ones.' },
  'step.code': { 'zh-CN': '读出验证码', en: 'Read the code aloud' },
  'step.code.about': { 'zh-CN': '验证码会显示在这里。', en: 'It appears here.' },
} as const satisfies Record<string, Record<Language, string>>;

type CallWord = keyof typeof CALL_WORDS;
export type SayCall = (key: CallWord, fill?: Readonly<Record<string, string | number>>) => string;

export function useCallWords(): SayCall {
  const { language } = useMien();
  return (key, fill = {}) => CALL_WORDS[key][language].replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(fill[name] ?? hole));
}
