import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Instance, Memory, Module, type WasmMemory, type WasmModule } from './web-assembly.ts';

/** A decoded frame's planes as the decoder laid them out, 8 bits a sample. */
export interface Planes {
  readonly layout: readonly { readonly offset: number; readonly stride: number }[];
  readonly width: number;
  readonly height: number;
  /** 1 = chroma halved across that direction */
  readonly chromaShiftX: 0 | 1;
  readonly chromaShiftY: 0 | 1;
  readonly matrix: 'bt601' | 'bt709' | 'bt2020';
  readonly fullRange: boolean;
}

/** Y′CbCr to R′G′B′, 8 bits, chroma replicated, in integers. */
export interface Converter {
  /** Where a frame's planes are written before they are converted; good until the next call. */
  room(planeBytes: number, pixels: number): Uint8Array;
  /** RGB of the planes in the room; good until the one after the next is made. */
  toRgb(planes: Planes): Uint8Array;
}

/** Kr and Kb of ITU-R BT.601-7, BT.709-6 and BT.2020-2 (non-constant luminance). */
const WEIGHTS = {
  bt601: { red: 0.299, blue: 0.114 },
  bt709: { red: 0.2126, blue: 0.0722 },
  bt2020: { red: 0.2627, blue: 0.0593 },
} as const;

const FIXED = 16;
const PAGE = 65536;
/** The same relative path from src (tests) and dist: always the built module (assembly/convert-rows.ts). */
const ROWS = fileURLToPath(new URL('../../../dist/decode/child/convert-rows.wasm', import.meta.url));

type ConvertRow = (...addressesAndFactors: number[]) => unknown;

/** Memory in which one size of frame is converted: its planes, and two pictures behind them. */
interface Workshop {
  readonly convertRow: ConvertRow;
  readonly memory: WasmMemory;
  readonly planeBytes: number;
  readonly pixels: number;
}

/**
 * A converter that works in the same memory for every frame: 720p in .8 ms, where a loop of JavaScript took 3.5 to 4.6
 * (docs/decisions/2026-11-28-after-the-last-byte.md). A frame that is larger than those before gets memory of its own: a picture that is still
 * being sent stays where it is.
 */
export function createConverter(): Converter {
  const module = new Module(readFileSync(ROWS));
  let workshop = open(module, 0, 0);
  let turn = 0;
  return {
    room(planeBytes, pixels) {
      if (planeBytes > workshop.planeBytes || pixels > workshop.pixels) workshop = open(module, planeBytes, pixels);
      return new Uint8Array(workshop.memory.buffer, 0, planeBytes);
    },
    toRgb(planes) {
      turn = 1 - turn;
      const at = workshop.planeBytes + turn * workshop.pixels * 3;
      convert(planes, workshop.convertRow, at);
      return new Uint8Array(workshop.memory.buffer, at, planes.width * planes.height * 3);
    },
  };
}

function open(module: WasmModule, planeBytes: number, pixels: number): Workshop {
  const pages = Math.ceil((planeBytes + 2 * pixels * 3) / PAGE);
  const memory = new Memory({ initial: pages });
  const { exports } = new Instance(module, { env: { memory } });
  return { convertRow: exports['convertRow'] as ConvertRow, memory, planeBytes, pixels };
}

function convert({ layout, width, height, chromaShiftX, chromaShiftY, ...colour }: Planes, convertRow: ConvertRow, rgb: number): void {
  const [y, u, v] = layout;
  if (!y || !u || !v) throw new Error('three planes expected');
  const factors = factorsOf(colour.matrix, colour.fullRange);
  for (let line = 0; line < height; line++) {
    const chroma = line >> chromaShiftY;
    convertRow(
      y.offset + line * y.stride,
      u.offset + chroma * u.stride,
      v.offset + chroma * v.stride,
      rgb + line * width * 3,
      width,
      chromaShiftX,
      ...factors,
    );
  }
}

/** In the order of the inner loop: luma, lift, redV, greenU, greenV, blueU. */
function factorsOf(matrix: Planes['matrix'], fullRange: boolean): readonly number[] {
  const { red, blue } = WEIGHTS[matrix];
  const green = 1 - red - blue;
  const chromaScale = fullRange ? 1 : 255 / 224;
  const fixed = (value: number): number => Math.round(value * 2 ** FIXED);
  const luma = fixed(fullRange ? 1 : 255 / 219);
  // added to every value: the half that rounds, and black's place
  const lift = (1 << (FIXED - 1)) - (fullRange ? 0 : 16) * luma;
  return [
    luma,
    lift,
    fixed(2 * (1 - red) * chromaScale),
    fixed((2 * blue * (1 - blue) * chromaScale) / green),
    fixed((2 * red * (1 - red) * chromaScale) / green),
    fixed(2 * (1 - blue) * chromaScale),
  ];
}
