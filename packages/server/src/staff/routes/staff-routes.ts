import type { Context } from '../../context.ts';
import type { Probe } from '../../observe/probes.ts';
import type { App } from '../../routes/app.ts';
import { auditRoutes } from './audit-routes.ts';
import { deadLetterRoutes } from './dead-letter-routes.ts';
import { erasureRequestRoutes } from './erasure-request-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { pendingRoutes } from './pending-routes.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { singleSignOnRoutes } from './single-sign-on-routes.ts';

/** Everything under /v1/staff. */
export function staffRoutes(app: App, context: Context, probes: readonly Probe[]): void {
  signInRoutes(app, context);
  secondFactorRoutes(app, context);
  singleSignOnRoutes(app, context);
  sessionRoutes(app, context);
  passkeyRoutes(app, context);
  invitationRoutes(app, context);
  memberRoutes(app, context);
  pendingRoutes(app, context);
  auditRoutes(app, context);
  deadLetterRoutes(app, context);
  erasureRequestRoutes(app, context);
  healthRoutes(app, context, probes);
}
