import { answerOf, service } from '../api/service.ts';

export const readHealth = () => answerOf(service.GET('/v1/staff/health'));

export type Workers = Awaited<ReturnType<typeof readHealth>>['workers'];
