import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readEvidence } from '../api/read-evidence.ts';
import { answerOf, service } from '../api/service.ts';
import type { CasePage } from '../api/shapes.ts';

/** A claim is good for 120 s (docs/staff.md): renewed four times as often, so that one lost request costs nothing. */
const RENEW_MS = 30_000;
const LOOK_MS = 5000;
/** while a decision waits to take effect, the screen follows it closely */
const FOLLOW_MS = 1500;

export type Decision =
  | { readonly outcome: 'approved' }
  | { readonly outcome: 'declined'; readonly reasons: CasePage['reasons'][number]['code'][] }
  | {
      readonly outcome: 'retry';
      readonly reasons: CasePage['reasons'][number]['code'][];
      readonly steps: ('document_front' | 'document_back' | 'face' | 'voice')[];
    };

export const isHeld = (page: CasePage | undefined): boolean => page?.lease?.who === 'you';
const isScheduled = (page: CasePage | undefined): boolean => page?.decision?.state === 'scheduled';

/** A case as it stands now, and all that can be done with it. Every answer is the case itself, so the screen never guesses. */
export function useCase(id: string) {
  const queries = useQueryClient();
  const params = { path: { id } };
  const keep = (page: CasePage): void => {
    queries.setQueryData(['case', id], page);
    void queries.invalidateQueries({ queryKey: ['counts'] });
  };
  const page = useQuery({
    queryKey: ['case', id],
    queryFn: () => answerOf(service.GET('/v1/review/cases/{id}', { params })),
    refetchInterval: ({ state }) => (isScheduled(state.data) ? FOLLOW_MS : LOOK_MS),
  });
  const claim = useMutation({ mutationFn: () => answerOf(service.POST('/v1/review/cases/{id}/claim', { params })), onSuccess: keep });
  const release = useMutation({
    mutationFn: () => answerOf(service.POST('/v1/review/cases/{id}/release', { params })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', id] }),
  });
  const decide = useMutation({
    mutationFn: (body: Decision) => answerOf(service.POST('/v1/review/cases/{id}/decision', { params, body })),
    onSuccess: keep,
  });
  const undo = useMutation({ mutationFn: () => answerOf(service.POST('/v1/review/cases/{id}/undo', { params })), onSuccess: keep });
  const note = useMutation({
    mutationFn: (text: string) => answerOf(service.POST('/v1/review/cases/{id}/notes', { params, body: { text } })),
    onSuccess: keep,
  });

  const renews = isHeld(page.data) && !isScheduled(page.data);
  const renew = claim.mutate;
  useEffect(() => {
    if (!renews) return;
    const timer = setInterval(() => renew(), RENEW_MS);
    return () => clearInterval(timer);
  }, [renews, renew]);

  return { page, claim, release, decide, undo, note };
}

export const useEvidence = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['evidence', id],
    queryFn: () => readEvidence(id),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
