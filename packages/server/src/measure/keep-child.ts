import { AnalysisError } from './analysis-error.ts';
import { type AnalysisChild, openChild } from './open-child.ts';
import type { ChildLimits } from './watch-child.ts';
import type { OpenOrder } from './wire.ts';

/** One analysis process: started when it is first needed, and again after it died. */
export interface KeptChild {
  /** @throws AnalysisError aborted: it was closed */
  live(): AnalysisChild;
  modelRuns(): Readonly<Record<string, number>>;
  readonly pid: number | undefined;
  readonly closed: boolean;
  close(): Promise<void>;
}

export function keepChild(order: OpenOrder, limits: ChildLimits): KeptChild {
  let child: AnalysisChild | null = null;
  let closed = false;
  return {
    live() {
      if (closed) throw new AnalysisError('aborted');
      if (child === null || child.ended !== null) child = openChild(order, limits);
      return child;
    },
    modelRuns: () => child?.modelRuns() ?? {},
    get pid() {
      return child?.ended === null ? child.pid : undefined;
    },
    get closed() {
      return closed;
    },
    async close() {
      closed = true;
      child?.kill('aborted');
      await child?.gone;
    },
  };
}
