/** WebM rounds times to 1 ms and 30 fps frames fall on 1/3 ms: a frame this little before its instant still counts as on it. */
const SLACK_SECONDS = 0.005;

/** Says of each decoded frame, in order of time, whether it is handed out: the first at or after each k ÷ frameRate. */
export function createFrameChooser(frameRate: number | 'all'): (t: number) => boolean {
  let slot = -1;
  return (t) => {
    if (frameRate === 'all') return true;
    const current = Math.floor((t + SLACK_SECONDS) * frameRate);
    if (current <= slot) return false;
    slot = current;
    return true;
  };
}
