import type { FaceFrame, FaceSignals, Policy, ResolvedThresholds } from '@mien/protocol';
import { LANDMARK_COUNT, type Landmarks, pointAt } from '../../signals/face/landmarks.ts';
import { type Html, html } from '../html.ts';
import type { Report } from '../report.ts';
import { CHARTED_SIGNALS, type ChartedSignal } from '../words.ts';
import { WORDS } from '../words-by-language.ts';
import { type Limit, renderChart } from './chart.ts';
import { renderFigure } from './figure.ts';

const READ = {
  brightness: (frame) => frame.main?.brightness ?? null,
  sharpness: (frame) => frame.main?.sharpness ?? null,
  yaw: (frame) => frame.main?.pose.yaw ?? null,
  pitch: (frame) => frame.main?.pose.pitch ?? null,
  eyeOpening: (frame) => frame.main?.eyeOpening ?? null,
  mouthOpening: (frame) => frame.main?.mouthOpening ?? null,
  interEyeDistancePx: (frame) => frame.main?.interEyeDistancePx ?? null,
  similarityToReference: (frame) => (frame.similarityToReference.measured ? frame.similarityToReference.value : null),
  passiveLiveness: (frame) => (frame.passiveLiveness.measured ? frame.passiveLiveness.value : null),
} as const satisfies Record<ChartedSignal, (frame: FaceFrame) => number | null>;

const limitsOf = (signal: ChartedSignal, face: FaceSignals, policy: Policy, thresholds: ResolvedThresholds): Limit[] => {
  const limits: Partial<Record<ChartedSignal, Limit[]>> = {
    brightness: [
      { value: policy.face.quality.minBrightness, side: 'at least' },
      { value: policy.face.quality.maxBrightness, side: 'at most' },
    ],
    sharpness: [{ value: policy.face.quality.minSharpness, side: 'at least' }],
    eyeOpening: face.baseline.measured
      ? [{ value: face.baseline.value.eyeOpening * policy.face.quality.minEyeOpeningRatio, side: 'at least' }]
      : [],
    interEyeDistancePx: [{ value: policy.face.quality.minInterEyeDistancePx, side: 'at least' }],
    similarityToReference: [{ value: thresholds.continuity, side: 'at least' }],
  };
  return limits[signal] ?? [];
};

/** Not every frame measures every signal; unmeasured ones leave no hole, frames without a face do. */
const pointsOf = (signal: ChartedSignal, face: FaceSignals) =>
  face.frames
    .filter((frame) => frame.main === null || READ[signal](frame) !== null)
    .map((frame) => ({ t: frame.t, value: READ[signal](frame) }));

const pointsOfMesh = (landmarks: Landmarks): [number, number][] =>
  Array.from({ length: LANDMARK_COUNT }, (_, index) => {
    const [x, y] = pointAt(landmarks, index);
    return [x, y];
  });

export async function renderFace(report: Report): Promise<Html> {
  const words = WORDS[report.language];
  const { signals, verdict, policy, artefacts } = report;
  if (!signals.face.measured) return html``;
  const { face } = signals.face.value;
  if (!face.measured) return html`<section><h2>${words.label.face}</h2><p>${words.label.notMeasured}: ${words.why[face.why]}</p></section>`;
  const pictures = await Promise.all(
    (artefacts.face?.best ?? []).map((best) =>
      renderFigure(best.picture, `${words.label.bestFrames} · ${best.t.toFixed(1)} ${words.label.seconds}`, [
        { kind: 'points', points: pointsOfMesh(best.landmarks) },
      ]),
    ),
  );
  const match = signals.faceMatch.measured
    ? html`<p>${words.label.match}: <strong>${signals.faceMatch.value.similarity.toFixed(3)}</strong> (${words.label.matchAccept} ${verdict.thresholds.matchAccept.toFixed(3)})</p>`
    : html`<p>${words.label.match}: ${words.label.notMeasured} (${words.why[signals.faceMatch.why]})</p>`;
  return html`<section><h2>${words.label.face}</h2>${match}<div class="figures">${pictures}</div>
<h2>${words.label.overTime}</h2><div class="figures">${CHARTED_SIGNALS.map((signal) =>
    renderChart(
      words.signal[signal],
      pointsOf(signal, face.value),
      limitsOf(signal, face.value, policy, verdict.thresholds),
      words.label.seconds,
    ),
  )}</div></section>`;
}
