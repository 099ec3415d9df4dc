import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const ENVIRONMENT_ZH_CN = {
  'environment.too_dark': {
    title: '光线太暗',
    cause: '您脸上的光线太暗。',
    remedy: '请面向窗户或打开灯，然后再试一次。',
    staffText: '过多画面中面部平均亮度低于策略下限（brightness）。',
  },
  'environment.too_bright': {
    title: '光线太强',
    cause: '您脸上的光线太强，看不清细节。',
    remedy: '请避开直射阳光或调暗灯光，然后再试一次。',
    staffText: '面部平均亮度或过曝像素比例超过策略上限（brightness、overExposure）。',
  },
  'environment.backlit': {
    title: '背后光线太强',
    cause: '光从您身后照来，脸部偏暗。',
    remedy: '请转身面向窗户或灯光，然后再试一次。',
    staffText: '面部亮度低于策略下限，且周围比面部更亮，差值超过策略上限（brightness、backlight）。',
  },
  'environment.uneven_light': {
    title: '脸上光线不均匀',
    cause: '您的脸一边亮、一边暗。',
    remedy: '请让光从正面照到脸上，然后再试一次。',
    staffText: '左右半脸平均亮度之比低于策略下限（illuminationUniformity）。',
  },
  'environment.noisy': {
    title: '周围太吵',
    cause: '周围的噪音盖过了您的声音。',
    remedy: '请到安静一些的地方，然后再试一次。',
    staffText: '语音信噪比低于策略下限（speech.snrDb）。',
  },
  'environment.busy_background': {
    title: '背景太杂乱',
    cause: '画面中您身后的东西太多。',
    remedy: '请换到干净的墙面前，然后再试一次。',
    staffText: '背景的纹理强度超过策略上限（backgroundBusyness）。',
  },
  'environment.not_alone': {
    title: '旁边还有其他人',
    cause: '画面中或录音中还有其他人。',
    remedy: '请让旁边的人暂时离开，然后再试一次。',
    staffText: '除主要人物外，还发现另一张较小的脸或另一个人的声音（faces、secondFaceSize）。',
  },
} as const satisfies Record<CodesOf<'environment'>, ReasonText>;
