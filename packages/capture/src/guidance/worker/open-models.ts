import type { FaceFinders, Model, Tensor } from '@mien/analysis/browser';
import * as ort from 'onnxruntime-web/wasm';

/** The same files as the server's, under the same names; made at build time. */
const FILES = { short: 'face-detector-short.onnx', full: 'face-detector-full.onnx', mesh: 'face-mesh.onnx' } as const;
const IDS = { short: 'face-detector-short', full: 'face-detector-full', mesh: 'face-mesh' } as const;

/**
 * Models from our own address and no other. One thread: more need headers that would keep the page out of frames, and help little.
 */
function beginRuntime(base: URL): void {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = {
    mjs: new URL('ort-wasm-simd-threaded.mjs', base).href,
    wasm: new URL('ort-wasm-simd-threaded.wasm', base).href,
  };
}

/** @throws when a file cannot be had or the runtime does not start */
export async function openDetectors(base: URL): Promise<FaceFinders['detectors']> {
  beginRuntime(base);
  return { short: await open('short', base), full: await open('full', base) };
}

/** @throws when a file cannot be had or the runtime does not start */
export async function openFaceFinders(base: URL): Promise<FaceFinders> {
  return { detectors: await openDetectors(base), mesh: await open('mesh', base) };
}

async function open(name: keyof typeof FILES, base: URL): Promise<Model> {
  const response = await fetch(new URL(FILES[name], base));
  if (!response.ok) throw new Error(`The model ${FILES[name]} was answered with ${response.status}`);
  const session = await ort.InferenceSession.create(new Uint8Array(await response.arrayBuffer()), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  return {
    id: IDS[name],
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(inputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([input, { data, dims }]) => [input, new ort.Tensor('float32', data as Float32Array, dims)]),
      );
      const outputs = await session.run(feeds);
      return Object.fromEntries(Object.entries(outputs).map(([output, { data, dims }]) => [output, { data, dims } as Tensor]));
    },
  };
}
