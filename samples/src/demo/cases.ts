import type { Attempt } from '@mien/analysis';
import type { Language, ReasonCode } from '@mien/protocol';
import { withLight } from '../people/scene-effects.ts';
import type { DemoStudio } from './open-demo.ts';

type Recordings = Pick<Attempt, 'documentFront' | 'documentBack' | 'face' | 'claims'>;

export interface DemoCase {
  readonly name: string;
  readonly title: Record<Language, string>;
  readonly expected: readonly ReasonCode[];
  readonly film: (studio: DemoStudio) => Promise<Recordings>;
}

const good = async (studio: DemoStudio): Promise<Recordings> => {
  const { documentFront, documentBack, face } = await studio.good();
  return { documentFront: { bytes: documentFront }, documentBack: { bytes: documentBack }, face: { bytes: face }, claims: studio.claims };
};

export const DEMO_CASES: readonly DemoCase[] = [
  { name: 'good', title: { 'zh-CN': '一切顺利', en: 'All goes well' }, expected: [], film: good },
  {
    name: 'glare',
    title: { 'zh-CN': '证件上有灯光反光', en: 'A lamp is mirrored in the card' },
    expected: ['document.glare'],
    film: async (studio) => ({ ...(await good(studio)), documentFront: { bytes: await studio.photographFront({ glare: 1.5 }) } }),
  },
  {
    name: 'dark',
    title: { 'zh-CN': '没有开灯', en: 'No lamp is on' },
    expected: ['environment.too_dark'],
    film: async (studio) => ({ ...(await good(studio)), face: { bytes: await studio.filmFace([withLight(0.18)]) } }),
  },
  {
    name: 'other-person',
    title: { 'zh-CN': '镜头前不是证件上的人', en: 'Somebody else is before the camera' },
    expected: ['identity.face_mismatch'],
    film: async (studio) => ({ ...(await good(studio)), face: { bytes: await studio.filmOtherPerson() } }),
  },
];
