import type { Fault } from '../support/fault.ts';

export const IN_APP_BROWSER: Fault = {
  name: 'the page is open inside WeChat',
  code: 'device.in_app_browser',
  probe: 'page',
  state: 'warn',
  context: {
    userAgent:
      'Mozilla/5.0 (Linux; Android 13; V2203A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.43',
  },
  goesOn: 'as_it_is',
};
