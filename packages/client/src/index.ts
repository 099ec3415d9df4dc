export { eachOf } from './each-of.ts';
export type { components, paths } from './generated/api.ts';
export { type Mien, type MienSettings, openMien } from './open-mien.ts';
export { dataOf, MienError, type Problem } from './problem.ts';
export { readWebhook, type Webhook, type WebhookHeaders } from './read-webhook.ts';
