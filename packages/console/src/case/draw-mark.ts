const ANGLE = -Math.PI / 9;

/**
 * Writes who looks, and when, into the picture itself, over and over: whoever copies it carries it along. Light and dark strokes, so that it
 * is seen on every ground, and thin enough to read through.
 */
export function drawMark(canvas: HTMLCanvasElement, text: string): void {
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const { width, height } = canvas;
  const size = Math.max(11, Math.round(Math.min(width, height) / 18));
  pen.save();
  pen.font = `600 ${size}px system-ui, sans-serif`;
  pen.lineWidth = Math.max(1, size / 9);
  pen.strokeStyle = 'rgb(0 0 0 / 30%)';
  pen.fillStyle = 'rgb(255 255 255 / 42%)';
  pen.translate(width / 2, height / 2);
  pen.rotate(ANGLE);
  const step = pen.measureText(text).width + size * 2;
  const reach = Math.hypot(width, height) / 2;
  for (let y = -reach, row = 0; y <= reach; y += size * 5, row += 1)
    for (let x = -reach - (row % 2) * (step / 2); x <= reach; x += step) {
      pen.strokeText(text, x, y);
      pen.fillText(text, x, y);
    }
  pen.restore();
}
