import type { Picture } from '../../image/picture.ts';
import { type Html, html } from '../html.ts';
import { encodePicture } from './encode-picture.ts';

/** A shape drawn over a picture, in the picture's own pixels. */
export type Overlay =
  | { readonly kind: 'points'; readonly points: readonly (readonly [number, number, ...number[]])[] }
  | { readonly kind: 'outline'; readonly points: readonly (readonly [number, number])[]; readonly tone: 'plain' | 'fault' };

const MAX_WIDTH = 960;

function drawOverlay(overlay: Overlay, width: number): Html {
  if (overlay.kind === 'points')
    return html`<g class="points">${overlay.points.map(([x, y]) => html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(width / 500).toFixed(1)}"/>`)}</g>`;
  const points = overlay.points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return html`<polygon class="outline ${overlay.tone}" points="${points}" stroke-width="${(width / 250).toFixed(1)}"/>`;
}

/** A picture with what was found drawn on it, and its words below. */
export async function renderFigure(picture: Picture, caption: string, overlays: readonly Overlay[] = []): Promise<Html> {
  const { width, height } = picture;
  return html`<figure>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${caption}"><image href="${await encodePicture(picture, MAX_WIDTH)}" width="${width}" height="${height}"/>${overlays.map((overlay) => drawOverlay(overlay, width))}</svg>
<figcaption>${caption}</figcaption>
</figure>`;
}
