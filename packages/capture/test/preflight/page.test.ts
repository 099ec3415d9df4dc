import { describe, expect, test } from 'vitest';
import { recogniseInAppBrowser } from '../../src/preflight/page/in-app-browsers.ts';
import { judgePage } from '../../src/preflight/page/judge-page.ts';
import type { PageFacts } from '../../src/preflight/page/page-facts.ts';

const ANDROID =
  'Mozilla/5.0 (Linux; Android 13; V2203A Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

/** Strings of the shape each app documents or sends. */
const IN_APP = {
  wechat: [
    `${ANDROID} XWEB/1160065 MMWEBSDK/20231002 Mobile Safari/537.36 MicroMessenger/8.0.43.2480`,
    `${IPHONE} Mobile/15E148 MicroMessenger/8.0.47(0x18002f2c) NetType/WIFI Language/zh_CN`,
  ],
  wecom: [`${IPHONE} Mobile/15E148 wxwork/4.1.20 MicroMessenger/7.0.1 Language/zh`],
  qq: [`${ANDROID} MQQBrowser/6.2 TBS/046295 Mobile Safari/537.36 V1_AND_SQ_8.9.80 QQ/8.9.80.12440 NetType/WIFI`],
  alipay: [`${IPHONE} Mobile/15E148 AliApp(AP/10.5.50.6000) AlipayClient/10.5.50.6000 Language/zh-Hans`],
  tokenpocket: [`${ANDROID} Mobile Safari/537.36 TokenPocket_Android`, `${IPHONE} Mobile/15E148 TokenPocket_iOS`],
  imtoken: [`${IPHONE} Mobile/15E148 imToken/2.14.1 (iOS 17.4)`],
  metamask: [`${ANDROID} Mobile Safari/537.36 WebView MetaMaskMobile`],
  telegram: [`${ANDROID} Mobile Safari/537.36 Telegram-Android/11.2.3 (Xiaomi 2201123C; Android 13; SDK 33; HIGH)`],
  dingtalk: [`${ANDROID} Mobile Safari/537.36 AliApp(DingTalk/7.5.0) com.alibaba.android.rimet`.replace('DingTalk/', 'DingTalk/')],
  facebook: [`${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/452.0.0.40.110]`],
  web_view: [`${ANDROID} Mobile Safari/537.36`, `${IPHONE} Mobile/15E148`],
} as const;

const BROWSERS = [
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  `${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1`,
  `${IPHONE} CriOS/130.0.6723.37 Mobile/15E148 Safari/604.1`,
  `${IPHONE} FxiOS/128.0 Mobile/15E148 Safari/605.1.15`,
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0',
  'Mozilla/5.0 (Linux; U; Android 12; zh-cn; M2012K11AC Build/SKQ1) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/98.0.4758.102 MQQBrowser/14.9 Mobile Safari/537.36',
];

describe('in-app browsers are told by their user agent', () => {
  for (const [id, agents] of Object.entries(IN_APP))
    for (const agent of agents) test(`${id}: ${agent.slice(-40)}`, () => expect(recogniseInAppBrowser(agent)?.id).toBe(id));
  for (const agent of BROWSERS) test(`none: ${agent.slice(-50)}`, () => expect(recogniseInAppBrowser(agent)).toBeNull());
});

const GOOD: PageFacts = { isSecure: true, isFramed: false, withheld: [], inApp: null, missing: [], userAgent: '' };
const WECHAT = recogniseInAppBrowser(IN_APP.wechat[0]);

test('each fault of the page has its own reason, the one that hides the others first', () => {
  expect(judgePage(GOOD)).toMatchObject({ state: 'ok', code: null });
  expect(judgePage({ ...GOOD, isSecure: false, missing: ['getUserMedia'], inApp: WECHAT }).code).toBe('device.insecure_context');
  expect(judgePage({ ...GOOD, missing: ['MediaRecorder'] })).toMatchObject({ state: 'blocked', code: 'device.browser_unsupported' });
  expect(judgePage({ ...GOOD, missing: ['getUserMedia'], inApp: WECHAT })).toMatchObject({
    state: 'blocked',
    code: 'device.in_app_browser',
  });
  expect(judgePage({ ...GOOD, inApp: WECHAT })).toMatchObject({ state: 'warn', code: 'device.in_app_browser' });
});

test('a frame names exactly what its allow attribute lacks', () => {
  const row = judgePage({ ...GOOD, isFramed: true, withheld: ['camera', 'microphone'] });
  expect(row).toMatchObject({ state: 'blocked', code: 'device.iframe_blocked', measurement: { missingAllow: 'camera; microphone' } });
});
