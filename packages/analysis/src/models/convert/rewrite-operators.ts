import { at, type OperatorName, type TfliteOperator, type TfliteTensor } from './read-tflite.ts';
import type { OnnxWriter } from './write-onnx.ts';

/** What a rewrite works with: the writer, the tensors by number, and names of values as ONNX will know them. */
interface RewriteContext {
  readonly writer: OnnxWriter;
  readonly tensor: (index: number) => TfliteTensor;
  /** the value's ONNX name; a constant is written on first use */
  readonly value: (index: number) => string;
  readonly output: string;
}

type Rewrite = (operator: TfliteOperator, context: RewriteContext) => void;

/**
 * One rewrite an operator. TFLite keeps pictures as N·H·W·C and ONNX as N·C·H·W: a transpose stands on each side of what
 * needs it, and onnxruntime's optimizer cancels those that meet.
 */
export const REWRITES = {
  ADD: binary('Add'),
  SUB: binary('Sub'),
  MUL: binary('Mul'),
  ABS: unary('Abs'),
  RELU: unary('Relu'),
  PRELU: ({ inputs }, { writer, value, output }) => {
    writer.node('PRelu', [value(at(inputs, 0)), value(at(inputs, 1))], output);
  },
  // Weights kept as 16-bit floats: they are read as 32-bit ones, so nothing is left to do.
  DEQUANTIZE: () => undefined,
  CONV_2D: (operator, context) => {
    const [outChannels = 0, height = 0, width = 0, inChannels = 0] = context.tensor(at(operator.inputs, 1)).shape;
    const shape = [outChannels, inChannels, height, width];
    convolve(operator, context, { shape, group: 1, order: [0, 3, 1, 2], activationField: 3, dilationFields: [4, 5] });
  },
  DEPTHWISE_CONV_2D: (operator, context) => {
    const [, height = 0, width = 0, channels = 0] = context.tensor(at(operator.inputs, 1)).shape;
    const shape = [channels, 1, height, width];
    convolve(operator, context, { shape, group: channels, order: [3, 0, 1, 2], activationField: 4, dilationFields: [5, 6] });
  },
  MAX_POOL_2D: (operator, context) => {
    const { options, inputs } = operator;
    const strides = [options?.int32(2) ?? 1, options?.int32(1) ?? 1];
    const kernel_shape = [options?.int32(4) ?? 1, options?.int32(3) ?? 1];
    refuseActivation(operator, 5);
    const pads = padding(operator, context, kernel_shape, strides, [1, 1]);
    const pooled = context.writer.node('MaxPool', [toChannelsFirst(at(inputs, 0), context)], context.writer.between(), {
      kernel_shape,
      strides,
      pads,
    });
    toChannelsLast(pooled, context);
  },
  RESHAPE: ({ inputs, output: index }, { writer, tensor, value, output }) => {
    const { shape } = tensor(index);
    writer.node('Reshape', [value(at(inputs, 0)), writer.constant(shape, [shape.length])], output);
  },
  CONCATENATION: (operator, { writer, value, output }) => {
    refuseActivation(operator, 1);
    writer.node('Concat', operator.inputs.map(value), output, { axis: operator.options?.int32(0) ?? 0 });
  },
  PAD: ({ inputs }, { writer, tensor, value, output }) => {
    // TFLite lists (before, after) by axis, ONNX all befores and then all afters.
    const pairs = Array.from(tensor(at(inputs, 1)).values ?? []);
    const pads = [...pairs.filter((_, index) => index % 2 === 0), ...pairs.filter((_, index) => index % 2 === 1)];
    writer.node('Pad', [value(at(inputs, 0)), writer.constant(pads, [pads.length])], output);
  },
  RESIZE_BILINEAR: (operator, context) => {
    const [batch = 1, height = 0, width = 0, channels = 0] = context.tensor(operator.output).shape;
    const sizes = context.writer.constant([batch, channels, height, width], [4]);
    const resized = context.writer.node(
      'Resize',
      [toChannelsFirst(at(operator.inputs, 0), context), '', '', sizes],
      context.writer.between(),
      {
        mode: 'linear',
        coordinate_transformation_mode: resizeMode(operator),
      },
    );
    toChannelsLast(resized, context);
  },
} as const satisfies Record<OperatorName, Rewrite>;

function binary(name: string): Rewrite {
  return (operator, { writer, value, output }) => {
    refuseActivation(operator, 0);
    writer.node(name, [value(at(operator.inputs, 0)), value(at(operator.inputs, 1))], output);
  };
}

function unary(name: string): Rewrite {
  return ({ inputs }, { writer, value, output }) => {
    writer.node(name, [value(at(inputs, 0))], output);
  };
}

interface Convolution {
  /** of the weights as ONNX wants them */
  readonly shape: readonly number[];
  readonly group: number;
  /** axes of TFLite's weights in ONNX's order */
  readonly order: readonly [number, number, number, number];
  readonly activationField: number;
  readonly dilationFields: readonly [number, number];
}

function convolve(operator: TfliteOperator, context: RewriteContext, kind: Convolution): void {
  const { options, inputs } = operator;
  const { writer, tensor } = context;
  refuseActivation(operator, kind.activationField);
  const weights = tensor(at(inputs, 1));
  const strides = [options?.int32(2, 1) ?? 1, options?.int32(1, 1) ?? 1];
  const dilations = [options?.int32(kind.dilationFields[1], 1) ?? 1, options?.int32(kind.dilationFields[0], 1) ?? 1];
  const kernel_shape = kind.shape.slice(2);
  const pads = padding(operator, context, kernel_shape, strides, dilations);
  const feeds = [toChannelsFirst(at(inputs, 0), context), writer.constant(reorder(weights, kind.order), kind.shape)];
  const bias = inputs[2] ?? -1;
  if (bias >= 0) feeds.push(context.value(bias));
  toChannelsLast(writer.node('Conv', feeds, writer.between(), { kernel_shape, strides, dilations, pads, group: kind.group }), context);
}

/** Values of a four-dimensional constant with its axes in another order. */
function reorder(tensor: TfliteTensor, order: readonly [number, number, number, number]): Float32Array {
  if (!(tensor.values instanceof Float32Array)) throw new Error('A convolution whose weights are not constant');
  const [d0 = 0, d1 = 0, d2 = 0, d3 = 0] = tensor.shape;
  const dims = [d0, d1, d2, d3];
  const steps = [d1 * d2 * d3, d2 * d3, d3, 1];
  const size = order.map((axis) => at(dims, axis));
  const step = order.map((axis) => at(steps, axis));
  const out = new Float32Array(tensor.values.length);
  let next = 0;
  for (let a = 0; a < at(size, 0); a++)
    for (let b = 0; b < at(size, 1); b++)
      for (let c = 0; c < at(size, 2); c++)
        for (let d = 0; d < at(size, 3); d++) {
          out[next++] = tensor.values[a * at(step, 0) + b * at(step, 1) + c * at(step, 2) + d * at(step, 3)] ?? 0;
        }
  return out;
}

/** TFLite's SAME: as much as the output size ⌈in ÷ stride⌉ needs, the odd one at the end. ONNX order: top, left, bottom, right. */
function padding(
  operator: TfliteOperator,
  context: RewriteContext,
  kernel: readonly number[],
  strides: readonly number[],
  dilations: readonly number[],
): number[] {
  const SAME = 0;
  if ((operator.options?.int8(0) ?? SAME) !== SAME) return [0, 0, 0, 0];
  const [, height = 0, width = 0] = context.tensor(at(operator.inputs, 0)).shape;
  const totals = [height, width].map((size, axis) => {
    const stride = at(strides, axis);
    const reach = (at(kernel, axis) - 1) * at(dilations, axis) + 1;
    return Math.max(0, (Math.ceil(size / stride) - 1) * stride + reach - size);
  });
  const before = totals.map((total) => Math.floor(total / 2));
  return [...before, ...totals.map((total, axis) => total - at(before, axis))];
}

function toChannelsFirst(index: number, { writer, value }: RewriteContext): string {
  return writer.node('Transpose', [value(index)], writer.between(), { perm: [0, 3, 1, 2] });
}

function toChannelsLast(name: string, { writer, output }: RewriteContext): void {
  writer.node('Transpose', [name], output, { perm: [0, 2, 3, 1] });
}

function resizeMode({ options }: TfliteOperator): string {
  if ((options?.uint8(2) ?? 0) !== 0) return 'align_corners';
  return (options?.uint8(3) ?? 0) !== 0 ? 'half_pixel' : 'asymmetric';
}

/** None of the shipped models fuses an activation; one that did must not be converted without it. */
function refuseActivation({ name, options }: TfliteOperator, field: number): void {
  if ((options?.int8(field) ?? 0) !== 0) throw new Error(`A fused activation in ${name} is not converted`);
}
