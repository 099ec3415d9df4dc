import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { PUBLIC_ZH_CN } from './public.ts';

export const LIVENESS_ZH_CN = {
  'liveness.challenge_missed': {
    title: '少了一个动作',
    cause: '录制的画面中没有看到其中一个动作。',
    remedy: '请重新录制这一步，看到提示后把每个动作做到位。',
    staffText: '某个挑战在其时间窗内没有对应动作，具体挑战见证据。',
  },
  'liveness.too_fast': {
    title: '动作太快',
    cause: '动作太快，画面没有跟上。',
    remedy: '请重新录制这一步，放慢速度，逐个完成动作。',
    staffText: '挑战动作快于跟踪能力，动作时长见证据。',
  },
  'liveness.too_short': {
    title: '录制时间太短',
    cause: '这一步还没完成，录制就结束了。',
    remedy: '请重新录制这一步，等屏幕提示完成后再离开。',
    staffText: '视频时长低于策略下限（video.durationSeconds）。',
  },
  'liveness.timeout': {
    title: '动作时间到了',
    cause: '规定时间内没有做完全部动作。',
    remedy: '请重新录制这一步，看到提示就做相应动作。',
    staffText: '挑战时间窗关闭时，尚未看到最后一个动作。',
  },
  'liveness.challenge_wrong_order': {
    ...PUBLIC_ZH_CN.retry,
    staffText: '挑战动作的先后顺序与服务器下发的不同。',
  },
  'liveness.still_image': {
    ...PUBLIC_ZH_CN.retry,
    staffText: '人脸像平面图片一样移动，或视频内容循环（motion.nonRigidResidual、motion.eyeRange、loop.repeatedRatio）。',
  },
  'voice.silent': {
    title: '没有听到您的声音',
    cause: '录音中听不到您说话。',
    remedy: '请重新录制这一步，并大声读出数字。',
    staffText: '检测到的语音时长低于策略下限（speech.seconds）。',
  },
  'voice.too_quiet': {
    title: '声音太小',
    cause: '您的声音太小，听不清楚。',
    remedy: '请靠近麦克风、提高音量，然后再试一次。',
    staffText: '语音电平低于策略下限（speech.levelDb）。',
  },
  'voice.off_time': {
    title: '请看到数字再读',
    cause: '您的声音和口型与屏幕上的数字没有对上。',
    remedy: '请重新录制这一步，让嘴部露在画面中，每个数字显示时再读出来。',
    staffText: '语音落在数字显示的时间窗之外，或嘴部在窗内没有动作（speech.segments、mouthRange）。',
  },
  'voice.digits_wrong': {
    ...PUBLIC_ZH_CN.retry,
    staffText: '识别出的数字与显示的不同（audio.digits）；识别器未经测量达标时仅供参考。',
  },
  'voice.lips_not_moving': {
    ...PUBLIC_ZH_CN.retry,
    staffText: '嘴部动作与语音不同步（mouthOpening 对照 speech.segments），仅供参考。',
  },
} as const satisfies Record<CodesOf<'liveness' | 'voice'>, ReasonText>;
