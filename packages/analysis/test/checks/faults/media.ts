import { notMeasured } from '@mien/protocol';
import { BACK, change, type Fault, FRONT, faultsOf } from './fault.ts';

export const MEDIA_FAULTS: readonly Fault[] = faultsOf({ check: 'face.media', step: 'face', class: 'free' }, [
  {
    code: 'upload.corrupted',
    when: 'the document recording cannot be opened',
    check: 'document.media',
    step: FRONT,
    signal: 'video',
    threshold: 'pictures',
    spoil: ({ input }) => {
      input.signals.documentFront = notMeasured('decode_failed');
    },
  },
  {
    code: 'upload.corrupted',
    when: 'no frame of the document decodes',
    check: 'document.media',
    step: FRONT,
    signal: 'video',
    threshold: 'pictures',
    spoil: ({ frontMedia }) => change(frontMedia.video, { framesDecoded: 0 }),
  },
  {
    code: 'upload.corrupted',
    when: 'half of the packets give no frame',
    check: 'document.media',
    step: FRONT,
    signal: 'damage.lostRatio',
    threshold: 0.4,
    spoil: ({ frontMedia }) => {
      frontMedia.damage.lostRatio = 0.5;
    },
  },
  {
    code: 'upload.corrupted',
    when: 'the face recording has sound only',
    signal: 'video',
    threshold: 'pictures',
    spoil: ({ faceMedia }) => {
      faceMedia.video = notMeasured('no_video_track');
    },
  },
  {
    code: 'upload.corrupted',
    when: 'the header is whole and no picture comes of it',
    check: 'document.media',
    step: FRONT,
    signal: 'video',
    threshold: 'pictures',
    spoil: ({ input }) => {
      if (input.signals.documentFront.measured) input.signals.documentFront.value.document = notMeasured('decode_failed');
    },
  },
  {
    code: 'upload.corrupted',
    when: 'the face file’s header is whole and no picture comes of it',
    check: 'face.media',
    step: 'face',
    signal: 'video',
    threshold: 'pictures',
    spoil: ({ input }) => {
      if (input.signals.face.measured) input.signals.face.value.face = notMeasured('decode_failed');
    },
  },
  {
    code: 'upload.incomplete',
    when: 'the back that the policy asks for never came',
    check: 'document.media',
    step: BACK,
    signal: 'documentBack',
    spoil: ({ input }) => {
      input.signals.documentBack = notMeasured('step_missing');
    },
  },
  {
    code: 'upload.incomplete',
    when: 'the face recording breaks off at once',
    signal: 'video.durationSeconds',
    threshold: 1.5,
    spoil: ({ faceMedia }) => {
      faceMedia.damage.truncated = true;
      change(faceMedia.video, { durationSeconds: 0.6 });
    },
  },
  {
    code: 'device.camera_black',
    when: 'the face recording is black, which is also frozen',
    signal: 'picture.blackRatio',
    threshold: 0.5,
    spoil: ({ faceMedia, face }) => {
      change(faceMedia.picture, { blackRatio: 1, frozenRatio: 1 });
      face.frames = [];
    },
  },
  {
    code: 'device.camera_black',
    when: 'the document recording is black',
    check: 'document.media',
    step: FRONT,
    signal: 'picture.blackRatio',
    threshold: 0.5,
    spoil: ({ frontMedia }) => change(frontMedia.picture, { blackRatio: 0.9 }),
  },
  {
    code: 'device.camera_frozen',
    when: 'the face recording stands still, which is also a still image',
    signal: 'picture.frozenRatio',
    threshold: 0.5,
    spoil: ({ faceMedia, face }) => {
      change(faceMedia.picture, { frozenRatio: 0.9 });
      change(face.motion, { nonRigidResidual: 0, eyeRange: 0, mouthRange: 0 });
    },
  },
  {
    code: 'device.camera_low_resolution',
    when: 'the face camera gives 320 × 240',
    signal: 'video.height',
    threshold: 360,
    spoil: ({ faceMedia }) => change(faceMedia.video, { width: 320, height: 240 }),
  },
  {
    code: 'device.camera_low_resolution',
    when: 'the document camera gives an upright 352 × 640',
    check: 'document.media',
    step: FRONT,
    signal: 'video.height',
    threshold: 480,
    spoil: ({ frontMedia }) => change(frontMedia.video, { width: 352, height: 640 }),
  },
  {
    code: 'device.camera_low_frame_rate',
    when: 'the face camera gives 4 frames a second',
    signal: 'video.frameRate',
    threshold: 8,
    spoil: ({ faceMedia }) => change(faceMedia.video, { frameRate: 4 }),
  },
  {
    code: 'liveness.too_short',
    when: 'the face clip is whole and lasts one second',
    class: 'retry',
    signal: 'video.durationSeconds',
    threshold: 1.5,
    spoil: ({ faceMedia }) => change(faceMedia.video, { durationSeconds: 1 }),
  },
]);
