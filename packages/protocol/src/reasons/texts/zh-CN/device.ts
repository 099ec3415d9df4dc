import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const DEVICE_ZH_CN = {
  'device.browser_unsupported': {
    title: '浏览器不支持录制',
    cause: '当前浏览器缺少录制视频所需的功能。',
    remedy: '请升级浏览器，或用新版 Chrome、Safari、Edge、Firefox 打开本页。',
    staffText: '缺少必需的浏览器接口或可用的录制格式，具体项目见证据。',
  },
  'device.in_app_browser': {
    title: '请用浏览器打开',
    cause: '本页在其他应用内打开，无法使用摄像头。',
    remedy: '请点开应用右上角的菜单，选择“在浏览器中打开”。',
    staffText: '浏览器标识或缺失的接口表明这是应用内置浏览器（WebView），无法使用摄像头。',
  },
  'device.insecure_context': {
    title: '当前连接不安全',
    cause: '本页的连接方式不允许使用摄像头。',
    remedy: '请从钱包重新打开链接，并确认网址以 https 开头。',
    staffText: 'isSecureContext 为 false：页面通过 http 打开，或嵌在不安全的页面中。',
  },
  'device.iframe_blocked': {
    title: '外层网页限制了摄像头',
    cause: '外层网页不允许此窗口使用摄像头或麦克风。',
    remedy: '请在新窗口中打开认证页面。',
    staffText: '嵌入页的权限策略（Permissions-Policy）没有向框架开放摄像头或麦克风。',
  },
  'device.camera_missing': {
    title: '没有找到摄像头',
    cause: '浏览器在这台设备上没有找到可用的摄像头。',
    remedy: '请接上摄像头，或改用手机继续。',
    staffText: 'getUserMedia 对视频返回 NotFoundError，或设备列表中没有视频输入。',
  },
  'device.camera_denied': {
    title: '摄像头未获允许',
    cause: '浏览器或系统没有允许本页使用摄像头。',
    remedy: '请在设置中允许本页使用摄像头，然后重新检测。',
    staffText: 'getUserMedia 返回 NotAllowedError，且权限状态为 denied（浏览器或系统拒绝）。',
  },
  'device.camera_dismissed': {
    title: '请允许使用摄像头',
    cause: '浏览器询问能否使用摄像头时，没有得到选择。',
    remedy: '请重新检测，并在浏览器询问时选择“允许”。',
    staffText: 'getUserMedia 返回 NotAllowedError，而权限状态仍为 prompt。',
  },
  'device.camera_busy': {
    title: '摄像头正被占用',
    cause: '其他应用或网页正在使用摄像头。',
    remedy: '请关闭正在使用摄像头的应用和网页，然后重新检测。',
    staffText: 'getUserMedia 对视频返回 NotReadableError 或 AbortError，或视频轨道一直处于静默状态。',
  },
  'device.camera_black': {
    title: '摄像头画面全黑',
    cause: '摄像头拍到的画面是黑的。',
    remedy: '请打开镜头盖、擦净镜头，或换一台设备继续。',
    staffText: '黑帧比例超过策略上限（picture.blackRatio）。',
  },
  'device.camera_frozen': {
    title: '摄像头画面卡住了',
    cause: '摄像头的画面一直停住不动。',
    remedy: '请关闭摄像头后重新打开，或换一台设备继续。',
    staffText: '画面无变化的最长时段超过策略上限（picture.frozenRatio）。',
  },
  'device.camera_wrong_lens': {
    title: '请换一个镜头',
    cause: '当前镜头不适合这一步。',
    remedy: '拍人脸请用前置摄像头，拍证件请用后置主摄。',
    staffText: '视频轨道的朝向或镜头类型（超广角、长焦）不适合这一步。',
  },
  'device.camera_low_resolution': {
    title: '摄像头清晰度不够',
    cause: '摄像头的画面尺寸太小，细节不够清楚。',
    remedy: '请换用更清晰的摄像头，或改用手机继续。',
    staffText: '视频高度低于策略下限（video.height）。',
  },
  'device.camera_low_frame_rate': {
    title: '视频不流畅',
    cause: '摄像头每秒拍到的画面太少。',
    remedy: '请关闭其他应用并增加光线，或换一台设备继续。',
    staffText: '视频的帧率中位数低于策略下限（video.frameRate）。',
  },
  'device.microphone_missing': {
    title: '没有找到麦克风',
    cause: '浏览器在这台设备上没有找到可用的麦克风。',
    remedy: '请接上麦克风，或改用手机继续。',
    staffText: 'getUserMedia 对音频返回 NotFoundError，或设备列表中没有音频输入。',
  },
  'device.microphone_denied': {
    title: '麦克风未获允许',
    cause: '浏览器或系统没有允许本页使用麦克风。',
    remedy: '请在设置中允许本页使用麦克风，然后重新检测。',
    staffText: 'getUserMedia 对音频返回 NotAllowedError，且权限状态为 denied。',
  },
  'device.microphone_dismissed': {
    title: '请允许使用麦克风',
    cause: '浏览器询问能否使用麦克风时，没有得到选择。',
    remedy: '请重新检测，并在浏览器询问时选择“允许”。',
    staffText: 'getUserMedia 对音频返回 NotAllowedError，而权限状态仍为 prompt。',
  },
  'device.microphone_busy': {
    title: '麦克风正被占用',
    cause: '其他应用或网页正在使用麦克风。',
    remedy: '请结束通话并关闭占用麦克风的应用，然后重新检测。',
    staffText: 'getUserMedia 对音频返回 NotReadableError 或 AbortError，或音频轨道一直处于静默状态。',
  },
  'device.microphone_silent': {
    title: '麦克风没有声音',
    cause: '麦克风已打开，但没有收到任何声音。',
    remedy: '请取消静音、不要遮住麦克风或拔下耳机，然后重新检测。',
    staffText: '音轨为数字静音或接近静音（audio.peak、audio.levelDb）。',
  },
  'device.microphone_clipping': {
    title: '声音太大',
    cause: '声音过大，说话声已经失真。',
    remedy: '请离设备远一点或调低麦克风音量，然后重新检测。',
    staffText: '满刻度采样的比例超过策略上限（audio.clippedRatio）。',
  },
  'device.microphone_hears_prompt': {
    title: '麦克风录到了提示音',
    cause: '麦克风录到了扬声器播放的提示音。',
    remedy: '请调低音量或戴上耳机，然后重新检测。',
    staffText: '在录音中找到了当时播放的提示音。',
  },
} as const satisfies Record<CodesOf<'device'>, ReasonText>;
