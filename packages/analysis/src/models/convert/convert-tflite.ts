import { at, readTflite, type TfliteGraph, type TfliteTensor } from './read-tflite.ts';
import { REWRITES } from './rewrite-operators.ts';
import { createOnnxWriter, type OnnxValue } from './write-onnx.ts';

/**
 * Turns a TFLite model of 32- or 16-bit floats into ONNX (opset 13). The same bytes in give the same bytes out, so the
 * result has a sha256 of its own in the manifest. Inputs and outputs keep their names.
 * @throws Error on an operator, a type or a fused activation that the shipped models do not use
 */
export function convertTflite(bytes: Uint8Array): Uint8Array {
  const graph = forOnePicture(readTflite(bytes));
  const writer = createOnnxWriter();
  const tensors = [...graph.tensors];
  const names = nameValues(graph);
  const written = new Set<number>();
  const tensor = (index: number): TfliteTensor => at(tensors, index);

  const value = (index: number): string => {
    const { values, shape } = tensor(index);
    const name = at(names, index);
    if (values instanceof Float32Array && !written.has(index)) {
      written.add(index);
      writer.constant(values, shape, name);
    }
    return name;
  };

  for (const operator of graph.operators) {
    const source = tensor(at(operator.inputs, 0));
    if (operator.name === 'DEQUANTIZE') tensors[operator.output] = { ...tensor(operator.output), values: source.values };
    REWRITES[operator.name](operator, { writer, tensor, value, output: at(names, operator.output) });
  }
  const described = (index: number): OnnxValue => ({ name: at(names, index), shape: tensor(index).shape });
  return writer.finish(graph.inputs.map(described), graph.outputs.map(described));
}

/** MobileFaceNet was saved with a batch of two; one is what we run. */
function forOnePicture(graph: TfliteGraph): TfliteGraph {
  const batch = graph.tensors[graph.inputs[0] ?? 0]?.shape[0];
  if (batch !== 2) return graph;
  const tensors = graph.tensors.map((tensor) =>
    tensor.values === null && tensor.shape[0] === 2 ? { ...tensor, shape: [1, ...tensor.shape.slice(1)] } : tensor,
  );
  return { ...graph, tensors };
}

/** Inputs and outputs by the model's own names, all else by number: names inside a TFLite file need not be unique. */
function nameValues(graph: TfliteGraph): readonly string[] {
  const outside = new Set([...graph.inputs, ...graph.outputs]);
  return graph.tensors.map((tensor, index) => (outside.has(index) ? tensor.name : `value_${index}`));
}
