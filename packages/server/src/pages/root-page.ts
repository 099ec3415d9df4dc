import { plainPage } from './plain-page.ts';

/** What stands at `/`: what runs here and where to go. */
export const ROOT_PAGE = plainPage(
  {
    title: 'Mien 面 · 视频身份验证',
    lines: [
      '这里运行的是 Mien：供数字钱包自行部署的视频身份验证服务。',
      '如果您收到了验证链接，请直接打开那条链接；您的验证从那里开始。',
      '工作人员：请在 <a href="/staff">这里登录</a>。',
      '开发者：接口说明见 <a href="/openapi.json"><code>/openapi.json</code></a>，运行状态见 <a href="/readyz"><code>/readyz</code></a>。',
    ],
  },
  {
    title: 'Mien 面 · video identity verification',
    lines: [
      'This is Mien: video identity verification that a digital wallet runs on its own machines.',
      'If you were sent a link to verify yourself, open that link: your verification starts there.',
      'Staff: <a href="/staff">sign in here</a>.',
      'Developers: the API is described at <a href="/openapi.json"><code>/openapi.json</code></a>, its state at <a href="/readyz"><code>/readyz</code></a>.',
    ],
  },
);

/** What stands where a page was not built: whose matter it is and what to do. */
export const MISSING_PAGE = plainPage(
  { title: '此页面尚未构建', lines: ['这是部署问题，与您的验证无关。管理员请运行 <code>npm run build</code> 后刷新。'] },
  {
    title: 'This page was not built',
    lines: ['This is a matter of the installation, not of your verification. Operator: run <code>npm run build</code>, then reload.'],
  },
);
