import type { App } from '../routes/app.ts';

const IDLE_EVERY_MS = 50;

/**
 * Ends the HTTP server: what is under way may finish within the grace, then it is cut. `app.close()` alone waits
 * up to 72 s for a connection that was busy when it began, and without end for one that never asked anything (browsers open such ahead).
 */
export async function closeApp(app: App, graceMs: number): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_EVERY_MS);
  const last = setTimeout(() => app.server.closeAllConnections(), graceMs);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(last);
  }
}
