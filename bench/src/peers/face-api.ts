import { join } from 'node:path';
import type { FaceSubject } from '../face/subject.ts';
import { loadCommonJs, packageFolder } from './locate-package.ts';
import { openTensorflow, type TensorflowTensor } from './open-tensorflow.ts';

export const FACE_API = import.meta.resolve('@vladmandic/face-api');

type Detector = 'ssd' | 'tiny';
interface Described {
  readonly detection: { readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } };
  readonly landmarks: { readonly positions: readonly unknown[] };
  readonly descriptor: Float32Array;
}
interface Steps<Result> extends PromiseLike<unknown> {
  withFaceLandmarks(): { withFaceDescriptor(): PromiseLike<Result>; withFaceDescriptors(): PromiseLike<Result> };
}
interface FaceApi {
  readonly nets: Readonly<Record<string, { loadFromDisk(folder: string): Promise<void> }>>;
  readonly SsdMobilenetv1Options: new (options?: object) => object;
  readonly TinyFaceDetectorOptions: new (options?: object) => object;
  detectSingleFace(input: TensorflowTensor, options: object): Steps<Described | undefined>;
  detectAllFaces(input: TensorflowTensor, options: object): Steps<readonly Described[]>;
  euclideanDistance(a: readonly number[], b: readonly number[]): number;
  readonly tf: { getBackend(): string };
}

/** `@vladmandic/face-api` on WASM with its defaults: SSD MobileNet or the tiny detector, 68 landmarks, 128 numbers. */
export async function openFaceApi(detector: Detector): Promise<FaceSubject> {
  const tf = openTensorflow();
  await tf.setBackend('wasm');
  await tf.ready();
  const folder = packageFolder(FACE_API);
  const api = loadCommonJs<FaceApi>(join(folder, 'dist/face-api.node-wasm.js'));
  const nets = [detector === 'ssd' ? 'ssdMobilenetv1' : 'tinyFaceDetector', 'faceLandmark68Net', 'faceRecognitionNet'];
  for (const net of nets) await api.nets[net]?.loadFromDisk(join(folder, 'model'));
  if (api.tf.getBackend() !== 'wasm') throw new Error('face-api is not on the WASM backend');
  const options = detector === 'ssd' ? new api.SsdMobilenetv1Options() : new api.TinyFaceDetectorOptions();
  const detect = async (input: TensorflowTensor, maxFaces: number): Promise<readonly Described[]> => {
    if (maxFaces > 1) return api.detectAllFaces(input, options).withFaceLandmarks().withFaceDescriptors();
    const face = await api.detectSingleFace(input, options).withFaceLandmarks().withFaceDescriptor();
    return face ? [face] : [];
  };
  return {
    async find(picture, maxFaces) {
      const input = tf.tensor(picture.data, [picture.height, picture.width, 3], 'int32');
      const faces = await detect(input, maxFaces);
      input.dispose();
      return faces.map(({ detection: { box }, landmarks, descriptor }) => ({
        box: [box.x, box.y, box.width, box.height],
        landmarks: landmarks.positions.length,
        embedding: [...descriptor],
      }));
    },
    compare: (a, b) => -api.euclideanDistance(a, b),
  };
}
