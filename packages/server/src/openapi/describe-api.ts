import { readConfig } from '../config/read-config.ts';
import type { Context } from '../context.ts';
import { createMetrics } from '../observe/metrics.ts';
import { buildApi } from '../routes/build-api.ts';
import { completeDocument } from './complete-document.ts';
import type { Document } from './schema-types.ts';

/**
 * The OpenAPI document of this version, without a database or keys: routes are only laid out, and none is called. What they would need is
 * not there, so a route that did something while it is laid out would fail here.
 */
export async function describeApi(): Promise<object> {
  const read = readConfig({});
  if (!read.ok) throw new Error('the standard configuration is not one');
  const bare = { config: read.config, metrics: createMetrics(), now: () => new Date(0) } as Context;
  const app = await buildApi(bare, { metricsToken: null }, null);
  const document = completeDocument(app.swagger() as unknown as Document);
  await app.close();
  return document;
}
