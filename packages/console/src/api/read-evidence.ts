import { answerOf, service } from './service.ts';

/** Only who holds the case asks for it: the service writes each look down. */
export const readEvidence = (id: string) => answerOf(service.GET('/v1/review/cases/{id}/evidence', { params: { path: { id } } }));
