/** Answers that are given often, word for word the same in both languages; chosen by the applicant's, not by the agent's. */
export const SAVED_ANSWERS = [
  {
    'zh-CN': '您好，我看到了您之前的记录，无须重复说明。',
    en: 'Hello, I can see what was found so far; you need not explain again.',
  },
  {
    'zh-CN': '请在光线均匀处重拍，避开灯光和窗户的反光，然后点击“重录此步骤”。',
    en: 'Please film again where the light is even, away from lamps and windows, then press “Film this step again”.',
  },
  {
    'zh-CN': '请在手机浏览器设置中允许使用摄像头，然后刷新页面。',
    en: 'Please allow the camera in your browser’s settings, then reload the page.',
  },
  {
    'zh-CN': '请换一份有效期内的证件再试。',
    en: 'Please try with another document that is still valid.',
  },
  {
    'zh-CN': '审核员正在查看您的认证，完成后钱包会通知您。',
    en: 'A reviewer is looking at your verification; the wallet tells you when it is done.',
  },
] as const;
