/** Security print: fine wavy lines in two colours over a gradient, as on most cards; text detectors and edge searches must live with it. */
export function guilloche(width: number, height: number, colours: readonly [string, string, string]): string {
  const [paper, first, second] = colours;
  let lines = '';
  const step = 26;
  for (let i = 0; i * step < height + step; i++) {
    const y = i * step;
    const bend = Math.round(Math.sin(i) * 60);
    lines += `<path d="M0 ${y} Q ${width / 4} ${y + bend} ${width / 2} ${y} T ${width} ${y}" stroke="${i % 2 ? first : second}" stroke-width="1.4" fill="none"/>`;
    lines += `<path d="M0 ${y + 9} Q ${width / 4} ${y - 40} ${width / 2} ${y + 9} T ${width} ${y + 9}" stroke="${first}" stroke-width="1" fill="none"/>`;
  }
  return `<defs><linearGradient id="paper"><stop offset="0" stop-color="${paper}"/><stop offset=".5" stop-color="#f6ecef"/><stop offset="1" stop-color="${paper}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#paper)"/>${lines}`;
}
