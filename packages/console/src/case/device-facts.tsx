import type { Clip } from '../api/shapes.ts';
import { useWords } from '../shell/settings.tsx';

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** What the page and the file say of themselves: claims of whoever wrote them, never decisive. */
export function DeviceFacts({ clip }: { readonly clip: Clip | null }) {
  const words = useWords();
  const { device, media, face } = clip ?? {};
  const rows: (readonly [string, string])[] = [];
  if (device != null) {
    rows.push([words.case.browser, device.browser], [words.case.system, device.system]);
    rows.push([words.case.camera, words.case.cameras[device.camera as keyof typeof words.case.cameras] ?? device.camera]);
  }
  if (media?.video != null) {
    const { width, height, frame_rate: rate, codec, longest_gap: gap } = media.video;
    rows.push([words.case.size, `${width} × ${height} · ${rate.toFixed(1)}/s`], [words.case.codec, codec]);
    rows.push([words.case.longestGap, words.case.seconds(gap.toFixed(2))]);
  }
  if (media != null) {
    const { format, bytes, muxer, reencode_traces: traces } = media.container;
    rows.push([words.case.container, `${format} · ${(bytes / 1e6).toFixed(1)} MB`], [words.case.muxer, muxer ?? '—']);
    rows.push([words.case.lostFrames, percent(media.damage.lost)]);
    const all = [...traces, ...(face?.traces ?? [])];
    rows.push([words.case.traces, all.length === 0 ? words.case.noTraces : all.join(', ')]);
  }
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <h2>{words.case.device}</h2>
      <dl className="pairs">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="digits">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
