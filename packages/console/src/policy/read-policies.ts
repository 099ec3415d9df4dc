import type { components } from '@mien/client';
import type { Policy } from '@mien/protocol';
import { answerOf, service } from '../api/service.ts';

const readPolicy = async (id: string) => {
  const found = await answerOf(service.GET('/v1/policies/{id}', { params: { path: { id } } }));
  return { ...found, policy: found.policy as Policy };
};
export type PolicyVersion = Awaited<ReturnType<typeof readPolicy>>;

/** A policy as it is sent; its own schema has looked at it before. */
export type PolicyBody = components['schemas']['PolicyInput'];

/** A version never changes: it is read once. */
export const policyQuery = (id: string) => ({
  queryKey: ['policy', id],
  queryFn: () => readPolicy(id),
  staleTime: Number.POSITIVE_INFINITY,
});

export const policiesQuery = {
  queryKey: ['policies'],
  queryFn: () => answerOf(service.GET('/v1/policies', { params: { query: { limit: 100 } } })),
};

const readPending = () => answerOf(service.GET('/v1/staff/pending-actions'));
export type Proposal = Awaited<ReturnType<typeof readPending>>['items'][number];
export const proposalsQuery = { queryKey: ['pending'], queryFn: readPending };
