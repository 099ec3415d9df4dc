/** An app that shows pages in a window of its own. */
export interface InAppBrowser {
  readonly id: string;
  readonly name: Readonly<Record<'zh-CN' | 'en', string>>;
  /** where its menu leads to the real browser: top right for nearly all of them */
  readonly menu: 'top_right' | 'bottom' | 'none';
}

const row = (id: string, zh: string, en: string, menu: InAppBrowser['menu'] = 'top_right'): InAppBrowser => ({
  id,
  name: { 'zh-CN': zh, en },
  menu,
});

/**
 * User agents of in-app browsers, first match wins. Sources: each app's own documentation or the string it sends.
 * MicroMessenger also stands in 企业微信 (wxwork), so that comes first; QQ's in-app browser says ` QQ/`, the QQ browser `MQQBrowser` alone.
 */
const IN_APP_BROWSERS: readonly (readonly [RegExp, InAppBrowser])[] = [
  [/wxwork\//i, row('wecom', '企业微信', 'WeCom')],
  [/MicroMessenger\//i, row('wechat', '微信', 'WeChat')],
  [/\sQQ\/[\d.]+/, row('qq', 'QQ', 'QQ')],
  [/AlipayClient\//i, row('alipay', '支付宝', 'Alipay')],
  [/DingTalk\//i, row('dingtalk', '钉钉', 'DingTalk')],
  [/\b(?:Lark|Feishu)\//i, row('feishu', '飞书', 'Feishu')],
  [/\bWeibo\b|__weibo__/i, row('weibo', '微博', 'Weibo')],
  [/aweme|BytedanceWebview|musical_ly|TikTok/i, row('douyin', '抖音', 'TikTok')],
  [/TokenPocket/i, row('tokenpocket', 'TokenPocket', 'TokenPocket')],
  [/imToken\//i, row('imtoken', 'imToken', 'imToken')],
  [/MetaMaskMobile/i, row('metamask', 'MetaMask', 'MetaMask', 'bottom')],
  [/\bTrust(?:Wallet)?\//i, row('trust', 'Trust Wallet', 'Trust Wallet')],
  [/\bOKApp\//i, row('okx', '欧易 OKX', 'OKX')],
  [/\bBitKeep|BitGet/i, row('bitget', 'Bitget Wallet', 'Bitget Wallet')],
  [/Telegram/i, row('telegram', 'Telegram', 'Telegram')],
  [/\bFB(?:AN|AV|_IAB)\b/, row('facebook', 'Facebook', 'Facebook')],
  [/Instagram /, row('instagram', 'Instagram', 'Instagram')],
  [/\bLine\//, row('line', 'LINE', 'LINE')],
];

/** Android's own mark of a web view inside of any app. */
const ANDROID_WEB_VIEW = /; wv\)/;
/** On iOS a web view lacks `Safari/` and names no other browser. */
const IOS_WEB_VIEW = /\((?:iPhone|iPad|iPod)[^)]*\)(?!.*(?:Safari|CriOS|FxiOS|EdgiOS)\/)/;

/** The in-app browser a page is in, as far as its user agent tells; null for a browser of its own. */
export function recogniseInAppBrowser(userAgent: string): InAppBrowser | null {
  const named = IN_APP_BROWSERS.find(([pattern]) => pattern.test(userAgent));
  if (named !== undefined) return named[1];
  if (ANDROID_WEB_VIEW.test(userAgent) || IOS_WEB_VIEW.test(userAgent)) return row('web_view', '当前应用', 'this app');
  return null;
}
