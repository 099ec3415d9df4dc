import { z } from 'zod';

/** The parts of a verification, in the order they are filmed. */
export const Step = z.enum(['preflight', 'document_front', 'document_back', 'face', 'voice']);
export type Step = z.infer<typeof Step>;
