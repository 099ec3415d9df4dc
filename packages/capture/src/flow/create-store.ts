import { type Flow, type FlowEvent, INITIAL_FLOW } from './flow.ts';
import { reduce } from './reduce.ts';

/** The flow of one element: events in, states out. */
export function createStore() {
  let flow = INITIAL_FLOW;
  const listeners = new Set<(flow: Flow, before: Flow) => void>();
  return {
    read: (): Flow => flow,
    dispatch: (event: FlowEvent): void => {
      const before = flow;
      flow = reduce(flow, event);
      if (flow !== before) for (const listener of listeners) listener(flow, before);
    },
    /** @returns ends it */
    listen: (listener: (flow: Flow, before: Flow) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
