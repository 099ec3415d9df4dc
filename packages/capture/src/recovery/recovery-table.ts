import type { ReasonCode } from '@mien/protocol';
import { ALLOW_DEVICE, ANSWER_QUESTION, OPEN_OUTSIDE } from './allow-device.ts';
import type { BrowserFamily } from './browser-family.ts';
import { type RecoveryStep, step } from './recovery-step.ts';

/** Where the person is. */
export interface RecoveryPlace {
  readonly family: BrowserFamily;
  /** where the menu of the app around is, if there is one */
  readonly menu: 'top_right' | 'bottom' | 'none';
}

type Steps = (place: RecoveryPlace) => readonly RecoveryStep[];

const always =
  (...steps: readonly RecoveryStep[]): Steps =>
  () =>
    steps;

const OTHER_DEVICE = step('use_phone', '或者用另一台设备扫码继续。', 'Or carry on with another device by its code.');
const CLOSE_OTHERS: Steps = always(
  step(
    'close_apps',
    '关闭正在用它的应用和网页，如会议、直播、相机。',
    'Close apps and pages that use it: meetings, streams, the camera app.',
  ),
  step('reload', '仍然不行：刷新本页，或重启设备。', 'Still in use: reload this page, or restart the device.'),
);
const PLUG_IN: Steps = always(step('plug_camera', '接好设备，等几秒钟。', 'Plug it in and wait some seconds.'), OTHER_DEVICE);
const BETTER_LINE: Steps = always(
  step('near_router', '靠近路由器，或到信号更好的地方。', 'Move closer to the router, or to where reception is better.'),
  step('switch_network', '在 Wi-Fi 和移动数据之间换一个。', 'Switch between Wi-Fi and mobile data.'),
);

/** What to do about each reason that a check-up can give: two or three things, each with its picture. */
const RECOVERY = {
  'device.camera_denied': ({ family }) => ALLOW_DEVICE[family],
  'device.microphone_denied': ({ family }) => ALLOW_DEVICE[family],
  'device.camera_dismissed': ({ family }) => ANSWER_QUESTION[family],
  'device.microphone_dismissed': ({ family }) => ANSWER_QUESTION[family],
  'device.in_app_browser': ({ menu }) => OPEN_OUTSIDE[menu],
  'device.insecure_context': always(
    step('https', '确认网址以 https 开头。', 'See that the address starts with https.'),
    step('reload', '不是的话，请从钱包重新打开链接。', 'If not, open the link from your wallet again.'),
  ),
  'device.iframe_blocked': always(step('new_window', '在新窗口中打开认证页面。', 'Open the verification in its own window.'), OTHER_DEVICE),
  'device.browser_unsupported': always(
    step('update', '更新浏览器。', 'Update your browser.'),
    step(
      'phone_open_outside',
      '或用新版 Chrome、Safari、Edge、Firefox 打开本页。',
      'Or open this page in a current Chrome, Safari, Edge or Firefox.',
    ),
  ),
  'device.camera_missing': PLUG_IN,
  'device.microphone_missing': PLUG_IN,
  'device.camera_busy': CLOSE_OTHERS,
  'device.microphone_busy': CLOSE_OTHERS,
  'device.camera_black': always(
    step('wipe_lens', '打开镜头盖，擦净镜头。', 'Open the lens cover and wipe the lens.'),
    step('close_apps', '关闭其他用摄像头的应用。', 'Close other apps that use the camera.'),
  ),
  'device.camera_frozen': always(
    step('reload', '刷新本页，重新打开摄像头。', 'Reload this page so that the camera starts anew.'),
    OTHER_DEVICE,
  ),
  'device.camera_wrong_lens': always(
    step('switch_lens', '拍人脸用前置镜头，拍证件用后置主摄。', 'Front camera for your face, main rear camera for documents.'),
    OTHER_DEVICE,
  ),
  'device.camera_low_resolution': always(step('switch_lens', '换一个更清晰的镜头。', 'Switch to a better camera.'), OTHER_DEVICE),
  'device.camera_low_frame_rate': always(
    step('close_apps', '关闭其他应用。', 'Close other apps.'),
    step('face_light', '光线亮一些，画面会更流畅。', 'With more light the picture gets smoother.'),
  ),
  'device.microphone_silent': always(
    step('unmute', '取消静音，不要遮住麦克风。', 'Turn off mute and uncover the microphone.'),
    step('unmute', '拔下耳机，对着设备说一句话。', 'Unplug the headset and say something to the device.'),
  ),
  'device.microphone_clipping': always(
    step('farther', '离设备远一点，正常音量说话。', 'Hold the device farther away and speak at a normal level.'),
    step('lower_sound', '在系统设置里调低麦克风音量。', 'Lower the microphone level in the system’s settings.'),
  ),
  'device.microphone_hears_prompt': always(
    step('lower_sound', '调低扬声器音量。', 'Lower the speaker’s volume.'),
    step('unmute', '或者戴上耳机。', 'Or use headphones.'),
  ),
  'network.offline': always(
    step('switch_network', '打开 Wi-Fi 或移动数据，关闭飞行模式。', 'Turn on Wi-Fi or mobile data, turn off flight mode.'),
    step('near_router', '联网后会自动重新检测。', 'Once you are connected, we check again by ourselves.'),
  ),
  'network.too_slow': BETTER_LINE,
  'network.unstable': BETTER_LINE,
  'network.metered_or_busy': always(
    step('pause_others', '暂停下载、同步和视频。', 'Pause downloads, syncing and videos.'),
    step('switch_network', '有 Wi-Fi 时请连接 Wi-Fi。', 'Use Wi-Fi where there is any.'),
  ),
  'environment.too_dark': always(step('face_light', '面向窗户或打开灯。', 'Face a window or turn on a lamp.')),
  'environment.too_bright': always(step('face_light', '避开直射阳光，或调暗灯光。', 'Step out of direct sun or dim the lamp.')),
  'environment.backlit': always(step('face_light', '转身，让窗户或灯在您前面。', 'Turn so that the window or lamp is in front of you.')),
  'environment.uneven_light': always(step('face_light', '让光从正面照到脸上。', 'Let the light fall on your face straight on.')),
  'environment.busy_background': always(step('plain_wall', '换到干净的墙面前。', 'Sit in front of a plain wall.')),
  'environment.not_alone': always(step('alone', '请旁边的人暂时离开画面。', 'Ask others to step out of view for a moment.')),
} as const satisfies Partial<Record<ReasonCode, Steps>>;

export const RECOVERY_CODES = Object.keys(RECOVERY) as readonly (keyof typeof RECOVERY)[];

/** What to do about a reason, for this very browser; empty for reasons that a check-up does not give. */
export function findRecovery(code: ReasonCode, place: RecoveryPlace): readonly RecoveryStep[] {
  const steps: Steps | undefined = (RECOVERY as Partial<Record<ReasonCode, Steps>>)[code];
  return steps?.(place) ?? [];
}
