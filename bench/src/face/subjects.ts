import { type EmbedderId, resolveThresholds } from '@mien/analysis';
import { SHIPPED_POLICIES } from '@mien/protocol';
import { openFaceApi } from '../peers/face-api.ts';
import { openHuman } from '../peers/human.ts';
import { openFloor } from './floor.ts';
import { openOurs } from './ours.ts';
import type { FaceSubject, SubjectName } from './subject.ts';

interface SubjectEntry {
  readonly title: string;
  readonly open: () => Promise<FaceSubject>;
  /** at or above which the subject itself calls two faces one person; null where it ships none */
  readonly threshold: number | null;
  readonly thresholdSource: string;
}

const ownThreshold = (embedder: EmbedderId): number => resolveThresholds(SHIPPED_POLICIES[0], embedder).matchAccept;
const OWN_SOURCE = 'what the shipped policies accept at; below it a person looks';

/** Everyone measured on the same pictures. Thresholds are each one's own, in its own measure: they are never compared with each other. */
export const SUBJECTS = {
  mien: {
    title: 'Mien, 512 numbers',
    open: () => openOurs('face-embedder-512'),
    threshold: ownThreshold('face-embedder-512'),
    thresholdSource: OWN_SOURCE,
  },
  'mien-192': {
    title: 'Mien, 192 numbers',
    open: () => openOurs('face-embedder-192'),
    threshold: ownThreshold('face-embedder-192'),
    thresholdSource: OWN_SOURCE,
  },
  human: {
    title: '@vladmandic/human, as it comes',
    open: () => openHuman('as-found'),
    threshold: 0.5,
    thresholdSource: '"above 0.5 can be considered a match" (its src/face/match.ts and demo)',
  },
  'human-upright': {
    title: '@vladmandic/human, faces turned upright',
    open: () => openHuman('upright'),
    threshold: 0.5,
    thresholdSource: '"above 0.5 can be considered a match" (its src/face/match.ts and demo)',
  },
  'face-api-ssd': {
    title: '@vladmandic/face-api, SSD MobileNet',
    open: () => openFaceApi('ssd'),
    threshold: -0.6,
    thresholdSource: 'distance 0.6, FaceMatcher’s default',
  },
  'face-api-tiny': {
    title: '@vladmandic/face-api, tiny detector',
    open: () => openFaceApi('tiny'),
    threshold: -0.6,
    thresholdSource: 'distance 0.6, FaceMatcher’s default',
  },
  floor: { title: 'the same model runs and nothing else', open: openFloor, threshold: null, thresholdSource: '' },
} as const satisfies Record<SubjectName, SubjectEntry>;

export const SUBJECT_NAMES = Object.keys(SUBJECTS) as readonly SubjectName[];
export const isSubjectName = (name: string): name is SubjectName => name in SUBJECTS;
