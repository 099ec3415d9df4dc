import { type FlatTable, readFlatBuffer } from './read-flatbuffer.ts';

/** Operators that the five models use, by their number in TFLite's schema (tensorflow/lite/schema/schema.fbs). */
const OPERATORS = {
  0: 'ADD',
  2: 'CONCATENATION',
  3: 'CONV_2D',
  4: 'DEPTHWISE_CONV_2D',
  6: 'DEQUANTIZE',
  17: 'MAX_POOL_2D',
  18: 'MUL',
  19: 'RELU',
  22: 'RESHAPE',
  23: 'RESIZE_BILINEAR',
  34: 'PAD',
  41: 'SUB',
  54: 'PRELU',
  101: 'ABS',
} as const;

export type OperatorName = (typeof OPERATORS)[keyof typeof OPERATORS];

export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** constant values; null for what is computed */
  readonly values: Float32Array | Int32Array | null;
}

export interface TfliteOperator {
  readonly name: OperatorName;
  readonly inputs: readonly number[];
  readonly output: number;
  readonly options: FlatTable | null;
}

export interface TfliteGraph {
  readonly tensors: readonly TfliteTensor[];
  readonly operators: readonly TfliteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/**
 * Reads the first subgraph of a TFLite model. Field numbers are those of schema.fbs.
 * @throws Error on an operator or a tensor type that the shipped models do not use
 */
export function readTflite(bytes: Uint8Array): TfliteGraph {
  const model = readFlatBuffer(bytes);
  const buffers = model.tables(4);
  const codes = model.tables(1).map(readOperatorName);
  const graph = model.tables(2)[0];
  if (graph === undefined) throw new Error('A TFLite model without a graph');
  return {
    tensors: graph.tables(0).map((tensor) => readTensor(tensor, buffers)),
    operators: graph.tables(3).map((operator) => ({
      name: at(codes, operator.int32(0)),
      inputs: operator.int32s(1),
      output: at(operator.int32s(2), 0),
      options: operator.table(4),
    })),
    inputs: graph.int32s(1),
    outputs: graph.int32s(2),
  };
}

function readOperatorName(code: FlatTable): OperatorName {
  // Old files have the number in field 0 only; newer ones in field 3 with field 0 capped at 127.
  const number = Math.max(code.int8(0), code.int32(3));
  const name = (OPERATORS as Readonly<Record<number, OperatorName>>)[number];
  if (name === undefined) throw new Error(`TFLite operator ${number} is not one of those converted`);
  return name;
}

function readTensor(tensor: FlatTable, buffers: readonly FlatTable[]): TfliteTensor {
  const data = at(buffers, tensor.int32(2)).bytes(0);
  return { name: tensor.text(3), shape: tensor.int32s(0), values: data.length === 0 ? null : readValues(data, tensor.int8(1)) };
}

const TENSOR_TYPES = {
  0: (view) => Float32Array.from({ length: view.byteLength / 4 }, (_, index) => view.getFloat32(4 * index, true)),
  1: (view) => Float32Array.from({ length: view.byteLength / 2 }, (_, index) => halfToFloat(view.getUint16(2 * index, true))),
  2: (view) => Int32Array.from({ length: view.byteLength / 4 }, (_, index) => view.getInt32(4 * index, true)),
} as const satisfies Record<number, (view: DataView) => Float32Array | Int32Array>;

function readValues(data: Uint8Array, type: number): Float32Array | Int32Array {
  const read = (TENSOR_TYPES as Readonly<Record<number, (view: DataView) => Float32Array | Int32Array>>)[type];
  if (read === undefined) throw new Error(`TFLite tensor type ${type} is not one of those converted`);
  return read(new DataView(data.buffer, data.byteOffset, data.byteLength));
}

/** IEEE 754 binary16: 1 sign, 5 exponent and 10 fraction bits. */
export function halfToFloat(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 25) * (1024 + fraction);
}

export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`A TFLite index ${index} leads nowhere`);
  return item;
}
