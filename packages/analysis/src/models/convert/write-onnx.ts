import onnxProto, { type onnx } from 'onnx-proto';

type OnnxAttribute = number | string | readonly number[];

/** Collects nodes and constants of an ONNX graph; names of in-between values are handed out in order, so the bytes come out the same each time. */
export interface OnnxWriter {
  readonly node: (
    operator: string,
    inputs: readonly string[],
    output: string,
    attributes?: Readonly<Record<string, OnnxAttribute>>,
  ) => string;
  readonly constant: (values: Float32Array | readonly number[], shape: readonly number[], name?: string) => string;
  /** a fresh name for a value in between */
  readonly between: () => string;
  readonly finish: (inputs: readonly OnnxValue[], outputs: readonly OnnxValue[]) => Uint8Array;
}

export interface OnnxValue {
  readonly name: string;
  readonly shape: readonly number[];
}

const IR_VERSION = 7;
const OPSET = 13;
const { FLOAT, INT64 } = onnxProto.onnx.TensorProto.DataType;
const ATTRIBUTE = onnxProto.onnx.AttributeProto.AttributeType;

export function createOnnxWriter(): OnnxWriter {
  const nodes: onnx.INodeProto[] = [];
  const constants: onnx.ITensorProto[] = [];
  let count = 0;
  const fresh = (kind: string): string => `${kind}${count++}`;
  return {
    between: () => fresh('between_'),
    constant(values, shape, name = fresh('constant_')) {
      const array = values instanceof Float32Array ? values : BigInt64Array.from(values, BigInt);
      const rawData = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      constants.push({ name, dims: [...shape], dataType: values instanceof Float32Array ? FLOAT : INT64, rawData });
      return name;
    },
    node(operator, inputs, output, attributes = {}) {
      const attribute = Object.entries(attributes).map(([name, value]) => toAttribute(name, value));
      nodes.push({ opType: operator, name: fresh(`${operator}_`), input: [...inputs], output: [output], attribute });
      return output;
    },
    finish(inputs, outputs) {
      const graph = { name: 'converted', node: nodes, initializer: constants, input: inputs.map(toValue), output: outputs.map(toValue) };
      const model = { irVersion: IR_VERSION, opsetImport: [{ domain: '', version: OPSET }], producerName: 'mien', graph };
      return onnxProto.onnx.ModelProto.encode(onnxProto.onnx.ModelProto.create(model)).finish();
    },
  };
}

function toAttribute(name: string, value: OnnxAttribute): onnx.IAttributeProto {
  if (typeof value === 'string') return { name, type: ATTRIBUTE.STRING, s: new TextEncoder().encode(value) };
  if (typeof value === 'number') return { name, type: ATTRIBUTE.INT, i: value };
  return { name, type: ATTRIBUTE.INTS, ints: [...value] };
}

const toValue = ({ name, shape }: OnnxValue): onnx.IValueInfoProto => ({
  name,
  type: { tensorType: { elemType: FLOAT, shape: { dim: shape.map((dimValue) => ({ dimValue })) } } },
});
