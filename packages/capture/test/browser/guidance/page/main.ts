import { type Challenge, DOCUMENT_QUALITY, FACE_QUALITY } from '@mien/protocol';
import type { GuidanceKind } from '../../../../src/guidance/messages.ts';
import { type Guidance, startGuidance } from '../../../../src/guidance/start-guidance.ts';

/** What a test or the bench calls: the camera, guidance over it, and what it said so far. */
const video = document.querySelector('video') as HTMLVideoElement;
const told: { seen: (string | null)[]; ok: boolean[]; made: boolean[]; at: number[]; off: string | null } = {
  seen: [],
  ok: [],
  made: [],
  at: [],
  off: null,
};
let guidance: Guidance | null = null;

async function begin(kind: GuidanceKind): Promise<void> {
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 }, height: { ideal: 720 } } });
  await video.play();
  guidance = startGuidance({
    video,
    kind,
    face: FACE_QUALITY,
    document: DOCUMENT_QUALITY,
    onState({ instruction, ok, isMade }) {
      told.seen.push(instruction);
      told.ok.push(ok);
      told.made.push(isMade);
      told.at.push(performance.now());
    },
    onOff(why) {
      told.off = why;
    },
  });
}

/** A movement is looked for, as beside a recording. */
function expectMovement(movement: Challenge): void {
  guidance?.makeRoom();
  guidance?.expect(movement);
}

Object.assign(globalThis, { guide: { begin, expectMovement, told } });
