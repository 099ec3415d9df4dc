import type { components } from '@mien/client';
import type { readEvidence } from './read-evidence.ts';

type Schemas = components['schemas'];

export type Case = Schemas['Case'];
export type CasePage = Schemas['CasePage'];
export type CaseEvidence = Awaited<ReturnType<typeof readEvidence>>;
export type Clip = CaseEvidence['clips'][number];
export type Found = CaseEvidence['findings'][number];
export type FieldName = CaseEvidence['fields'][number]['field'];
