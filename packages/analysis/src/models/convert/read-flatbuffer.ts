/** One table of a FlatBuffer: fields by number, absent ones take their default (flatbuffers.dev, "Internals"). */
export interface FlatTable {
  readonly int8: (field: number, absent?: number) => number;
  readonly uint8: (field: number, absent?: number) => number;
  readonly int32: (field: number, absent?: number) => number;
  readonly text: (field: number) => string;
  readonly table: (field: number) => FlatTable | null;
  readonly tables: (field: number) => readonly FlatTable[];
  readonly int32s: (field: number) => readonly number[];
  readonly bytes: (field: number) => Uint8Array;
}

/**
 * Opens the root table.
 * @throws RangeError when an offset leads out of the bytes
 */
export function readFlatBuffer(bytes: Uint8Array): FlatTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readTable(view, view.getUint32(0, true));
}

function readTable(view: DataView, position: number): FlatTable {
  const vtable = position - view.getInt32(position, true);
  const vtableSize = view.getUint16(vtable, true);

  /** Place of the field's own bytes, null when the writer left it out. */
  const place = (field: number): number | null => {
    const slot = 4 + 2 * field;
    const offset = slot < vtableSize ? view.getUint16(vtable + slot, true) : 0;
    return offset === 0 ? null : position + offset;
  };
  const target = (at: number): number => at + view.getUint32(at, true);
  const vector = (field: number): { readonly start: number; readonly length: number } => {
    const at = place(field);
    if (at === null) return { start: 0, length: 0 };
    const start = target(at);
    return { start: start + 4, length: view.getUint32(start, true) };
  };
  const scalar = (read: (at: number) => number) => (field: number, absent?: number) => {
    const at = place(field);
    return at === null ? (absent ?? 0) : read(at);
  };
  const bytes = (field: number): Uint8Array => {
    const { start, length } = vector(field);
    return new Uint8Array(view.buffer, view.byteOffset + start, length);
  };

  return {
    int8: scalar((at) => view.getInt8(at)),
    uint8: scalar((at) => view.getUint8(at)),
    int32: scalar((at) => view.getInt32(at, true)),
    text: (field) => new TextDecoder().decode(bytes(field)),
    table: (field) => {
      const at = place(field);
      return at === null ? null : readTable(view, target(at));
    },
    tables: (field) => {
      const { start, length } = vector(field);
      return Array.from({ length }, (_, index) => readTable(view, target(start + 4 * index)));
    },
    int32s: (field) => {
      const { start, length } = vector(field);
      return Array.from({ length }, (_, index) => view.getInt32(start + 4 * index, true));
    },
    bytes,
  };
}
