import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Numbers for operators. Labels are codes, states and route patterns: never an id, never anything personal (invariant 9). */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'route' | 'method' | 'status'>;
  readonly refusals: Counter<'code'>;
  readonly verdicts: Counter<'outcome' | 'stage'>;
  readonly reasons: Counter<'code'>;
  readonly jobs: Histogram<'name' | 'result'>;
  readonly deliveries: Counter<'result'>;
  readonly queued: Gauge<'name'>;
  readonly oldestQueuedSeconds: Gauge<'name'>;
}

/** An analysis takes seconds, and minutes where it waits. */
const JOB_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160];
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A registry of its own, so that two services in one process (tests) do not share it. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'mien_http_request_seconds',
      help: 'Time to answer',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
      registers,
    }),
    refusals: new Counter({ name: 'mien_refusals_total', help: 'Requests refused, by error code', labelNames: ['code'], registers }),
    verdicts: new Counter({ name: 'mien_verdicts_total', help: 'Verdicts recorded', labelNames: ['outcome', 'stage'], registers }),
    reasons: new Counter({ name: 'mien_reasons_total', help: 'Reasons that led to a verdict', labelNames: ['code'], registers }),
    jobs: new Histogram({
      name: 'mien_job_seconds',
      help: 'Time of a job',
      labelNames: ['name', 'result'],
      buckets: JOB_SECONDS,
      registers,
    }),
    deliveries: new Counter({
      name: 'mien_webhook_deliveries_total',
      help: 'Tries to deliver a webhook',
      labelNames: ['result'],
      registers,
    }),
    queued: new Gauge({ name: 'mien_jobs_ready', help: 'Jobs ready to run', labelNames: ['name'], registers }),
    oldestQueuedSeconds: new Gauge({
      name: 'mien_jobs_oldest_seconds',
      help: 'Age of the oldest ready job',
      labelNames: ['name'],
      registers,
    }),
  };
}
