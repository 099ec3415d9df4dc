import { VideoEncoder, VideoFrame } from '@napi-rs/webcodecs';
import { movingPattern } from './make-clip.ts';

const bytesOf = (...values: (number | string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    values.map((value) =>
      typeof value === 'number' ? Buffer.from([value]) : typeof value === 'string' ? Buffer.from(value, 'latin1') : value,
    ),
  );
const u16 = (value: number): Uint8Array => bytesOf(value >> 8, value & 255);
const u32 = (value: number): Uint8Array => bytesOf(u16(value >>> 16), u16(value & 0xffff));
const box = (type: string, ...body: (number | string | Uint8Array)[]): Uint8Array => {
  const inside = bytesOf(...body);
  return bytesOf(u32(inside.length + 8), type, inside);
};
const VERSION_0 = u32(0);

/** One HEVC key frame in the boxes of ISO/IEC 23008-12: the smallest HEIC there is. */
export async function makeHeic(width: number, height: number): Promise<Uint8Array> {
  const { data, description } = await encodeKeyFrame(width, height);
  const file = (offset: number): Uint8Array => {
    const location = box('iloc', VERSION_0, 0x44, 0x00, u16(1), u16(1), u16(0), u16(1), u32(offset), u32(data.length));
    const information = box('iinf', VERSION_0, u16(1), box('infe', u32(0x02000000), u16(1), u16(0), 'hvc1', 0));
    const properties = box(
      'iprp',
      box('ipco', box('hvcC', description), box('ispe', VERSION_0, u32(width), u32(height))),
      box('ipma', VERSION_0, u32(1), u16(1), 2, 0x81, 0x02),
    );
    const handler = box('hdlr', VERSION_0, u32(0), 'pict', u32(0), u32(0), u32(0), 0);
    const meta = box('meta', VERSION_0, handler, box('pitm', VERSION_0, u16(1)), location, information, properties);
    return bytesOf(box('ftyp', 'heic', u32(0), 'mif1heic'), meta, u32(data.length + 8), 'mdat');
  };
  const head = file(0).length;
  return bytesOf(file(head), data);
}

async function encodeKeyFrame(width: number, height: number): Promise<{ data: Uint8Array; description: Uint8Array }> {
  let data: Uint8Array = new Uint8Array(0);
  let description: Uint8Array = new Uint8Array(0);
  const encoder = new VideoEncoder({
    output: (chunk, meta) => {
      data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      description = new Uint8Array(meta?.decoderConfig?.description ?? description);
    },
    error: (error: Error) => {
      throw error;
    },
  });
  encoder.configure({ codec: 'hvc1.1.6.L93.B0', width, height, bitrate: 2_000_000, hevc: { format: 'hevc' } });
  const picture = new Uint8Array((width * height * 3) / 2);
  movingPattern(picture, width, height, 0);
  const frame = new VideoFrame(picture, { format: 'I420', codedWidth: width, codedHeight: height, timestamp: 0 });
  encoder.encode(frame, { keyFrame: true });
  frame.close();
  await encoder.flush();
  encoder.close();
  return { data, description };
}
