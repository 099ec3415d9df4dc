import { homedir } from 'node:os';
import { createDocumentMeter, openModels, readModelEnvironment } from '@mien/analysis';
import type { DocumentReader } from './subject.ts';

/** A day on which every invented document is valid. */
const TODAY = '2026-06-01';

/** Our own reading of one photograph, corners to fields. One thread a model. */
export function openOurReader(): DocumentReader {
  const models = openModels({ ...readModelEnvironment(process.env, homedir()), threads: 1 });
  return {
    async read({ picture }) {
      const meter = createDocumentMeter(models, { today: TODAY, barcodeReader: null, measurePortrait: null });
      await meter.push({ t: 0, index: 0, picture });
      const { signals, artefacts } = await meter.finish();
      if (!signals.measured) throw new Error(`The document could not be measured: ${signals.why}`);
      const { mrz, fields } = signals.value;
      return {
        card: artefacts?.rectifiedCard ?? null,
        reading: {
          mrz: mrz.measured ? mrz.value.lines : null,
          mrzAccepted: mrz.measured && mrz.value.accepted,
          fields: Object.fromEntries(fields.filter(({ source }) => source === 'printed').map(({ name, value }) => [name, value])),
        },
      };
    },
  };
}
