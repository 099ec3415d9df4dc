import type { PreflightContext } from '../preflight-context.ts';
import type { Probe } from '../probe.ts';
import { judgePage } from './judge-page.ts';

export const pageProbe: Probe<PreflightContext> = {
  name: 'page',
  needs: [],
  run: async ({ facts }) => judgePage(facts),
};
