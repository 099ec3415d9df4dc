import type { BrowserFamily } from './browser-family.ts';
import { type RecoveryStep, step } from './recovery-step.ts';

/** `{device}` is the camera or the microphone. A device is allowed in another place in every browser. */
export const ALLOW_DEVICE: Readonly<Record<BrowserFamily, readonly RecoveryStep[]>> = {
  chrome_android: [
    step('phone_address_sign', '点网址左边的图标，打开“权限”。', 'Tap the icon left of the address and open “Permissions”.'),
    step('phone_toggle', '打开{device}。', 'Turn the {device} on.'),
    step(
      'phone_toggle',
      '仍然不行：手机“设置”→“应用”→浏览器→“权限”，允许{device}。',
      'Still blocked: phone Settings → Apps → your browser → Permissions → allow the {device}.',
    ),
  ],
  safari_ios: [
    step(
      'phone_address_bottom',
      '点网址栏里的页面图标，再点“网站设置”。',
      'Tap the page icon in the address bar, then “Website Settings”.',
    ),
    step('phone_toggle', '把{device}改为“允许”。', 'Set the {device} to “Allow”.'),
    step(
      'phone_toggle',
      '仍然不行：“设置”→“App”→所用浏览器，打开{device}。',
      'Still blocked: Settings → Apps → your browser → turn the {device} on.',
    ),
  ],
  chrome_desktop: [
    step('address_sign', '点网址左边的图标。', 'Click the icon left of the address.'),
    step('site_toggle', '把{device}打开。', 'Turn the {device} on.'),
    step(
      'mac_privacy',
      '仍然不行：在系统的隐私设置中，允许浏览器使用{device}。',
      'Still blocked: in the system’s privacy settings, let your browser use the {device}.',
    ),
  ],
  safari_macos: [
    step(
      'address_sign',
      '菜单“Safari浏览器”→“设置”→“网站”→“{device}”，选“允许”。',
      'Menu Safari → Settings → Websites → {device}: choose “Allow”.',
    ),
    step(
      'mac_privacy',
      '“系统设置”→“隐私与安全性”→“{device}”，打开 Safari。',
      'System Settings → Privacy & Security → {device}: turn Safari on.',
    ),
  ],
  firefox: [
    step('address_sign', '点网址左边带斜线的{device}图标。', 'Click the crossed-out {device} icon left of the address.'),
    step('site_toggle', '删去“已阻止”，再重新检测。', 'Remove “Blocked”, then check again.'),
    step(
      'mac_privacy',
      '仍然不行：在系统的隐私设置中，允许 Firefox 使用{device}。',
      'Still blocked: in the system’s privacy settings, let Firefox use the {device}.',
    ),
  ],
  in_app: [
    step(
      'phone_toggle',
      '手机“设置”→“应用”→当前应用→“权限”，允许{device}。',
      'Phone Settings → Apps → this app → Permissions → allow the {device}.',
    ),
    step('phone_open_outside', '或者点右上角菜单，选“在浏览器中打开”。', 'Or open the menu at the top right and choose “Open in browser”.'),
  ],
  other: [
    step('address_sign', '打开浏览器中本页的权限设置。', 'Open this page’s permissions in your browser.'),
    step('site_toggle', '允许{device}，然后回到这里。', 'Allow the {device}, then come back here.'),
  ],
};

const ASK_PHONE = [
  step('phone_question', '点“重新检测”，浏览器询问时选“允许”。', 'Tap “Check again” and choose “Allow” when you are asked.'),
];
const ASK_DESKTOP = [
  step('question', '点“重新检测”，浏览器询问时选“允许”。', 'Click “Check again” and choose “Allow” when you are asked.'),
];

/** The question was closed without an answer: it only has to be asked again. */
export const ANSWER_QUESTION: Readonly<Record<BrowserFamily, readonly RecoveryStep[]>> = {
  chrome_android: [
    ...ASK_PHONE,
    step(
      'phone_address_sign',
      '没有再询问：点网址左边的图标，打开权限。',
      'No question came: tap the icon left of the address and allow it there.',
    ),
  ],
  safari_ios: [...ASK_PHONE, step('reload', '没有再询问：刷新本页。', 'No question came: reload this page.')],
  in_app: [
    ...ASK_PHONE,
    step('phone_open_outside', '没有再询问：点菜单，选“在浏览器中打开”。', 'No question came: open the menu and choose “Open in browser”.'),
  ],
  chrome_desktop: [
    ...ASK_DESKTOP,
    step(
      'address_sign',
      '没有再询问：点网址左边的图标，打开{device}。',
      'No question came: click the icon left of the address and turn the {device} on.',
    ),
  ],
  safari_macos: [...ASK_DESKTOP, step('reload', '没有再询问：刷新本页。', 'No question came: reload this page.')],
  firefox: [
    ...ASK_DESKTOP,
    step('address_sign', '没有再询问：点网址左边的{device}图标。', 'No question came: click the {device} icon left of the address.'),
  ],
  other: [...ASK_DESKTOP, step('reload', '没有再询问：刷新本页。', 'No question came: reload this page.')],
};

const HERE_TOP = [
  step('phone_menu_top', '点右上角的“···”。', 'Tap “···” at the top right.'),
  step('phone_open_outside', '选“在浏览器中打开”。', 'Choose “Open in browser”.'),
  step('copy_link', '没有这一项：复制链接，粘贴到手机自带的浏览器。', 'Not there: copy the link and paste it into your phone’s browser.'),
];

/** Out of an app's own window. */
export const OPEN_OUTSIDE = {
  top_right: HERE_TOP,
  bottom: [step('phone_menu_bottom', '点底部的“···”。', 'Tap “···” at the bottom.'), ...HERE_TOP.slice(1)],
  none: [
    step('copy_link', '复制链接，粘贴到手机自带的浏览器。', 'Copy the link and paste it into your phone’s browser.'),
    step('use_phone', '或者用另一台设备扫码继续。', 'Or scan the code with another device.'),
  ],
} as const;
