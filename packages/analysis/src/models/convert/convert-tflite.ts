/** Turns a TFLite model into ONNX. */
export function convertTflite(_bytes: Uint8Array): Uint8Array {
  throw new Error('not yet');
}
