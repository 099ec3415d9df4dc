import type { SampleRecordings } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CountedClip } from '../../src/insight/fairness/describe-clip.ts';
import { sealedPlace } from '../../src/measure/measurement.ts';
import { openSampleCase, samplePerson } from '../support/sample-person.ts';
import { sendClip } from '../support/send-clip.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let person: SampleRecordings;
/** what reached the tally, in its place */
const noted: CountedClip[] = [];
beforeAll(async () => {
  person = await samplePerson();
  service = await openTestService({}, { fairness: { note: async (clip) => void noted.push(clip) } });
  key = await service.key('test');
}, 600_000);
afterAll(() => service.close());

describe('a face clip that was measured', () => {
  it('is counted by its groups and by what the checks answered, and the groups are kept nowhere with the person', async () => {
    const { id, token } = await openSampleCase(service, key, 'counted', person);
    const filming = { verificationId: id, token } as const;
    await sendClip(service, { ...filming, step: 'document_front', clip: await person.read('front'), documentType: 'prc_id' });
    await sendClip(service, { ...filming, step: 'document_back', clip: await person.read('back') });
    // as on a real way: the document is measured while the face is filmed
    expect((await service.work()).failed).toEqual([]);
    await sendClip(service, { ...filming, step: 'face', clip: await person.read('face') });
    expect((await service.work()).failed).toEqual([]);

    expect(noted).toHaveLength(1);
    expect(noted[0]).toMatchObject({ mode: 'test', level: 'none' });
    expect(noted[0]?.bands.tone).not.toBe('not_measured');
    expect(noted[0]?.bands.light).not.toBe('not_measured');
    expect(noted[0]?.bands.age).toMatch(/^age_/);
    expect(noted[0]?.outcomes).toEqual(expect.arrayContaining(['filmed', 'picture_passed', 'match_passed']));
    expect(JSON.stringify(noted)).not.toContain(id);

    const { db } = service.database;
    const measurements = await db.selectFrom('measurements').selectAll().where('verification_id', '=', id).execute();
    expect(measurements.length).toBeGreaterThan(2);
    for (const { clip_id, sealed } of measurements) {
      const kept = JSON.parse((await service.context.sealing.open(id, sealedPlace(clip_id), sealed)) ?? '{}');
      expect(Object.keys(kept).sort()).toEqual(['measuredAt', 'models', 'modelsUnavailable', 'signals', 'step']);
      expect(JSON.stringify(kept)).not.toMatch(/"(groups|tone|bands)"/);
    }
  }, 600_000);

  it('of somebody who films it again is not counted again', async () => {
    const before = noted.length;
    const { id, token } = await openSampleCase(service, key, 'again', person);
    const filming = { verificationId: id, token, step: 'face', clip: await person.read('face') } as const;
    await sendClip(service, filming);
    expect((await service.work()).failed).toEqual([]);
    expect((await service.call('POST', '/v1/capture/steps/face/retry', token, { cause: 'applicant' })).status).toBe(200);
    await sendClip(service, filming);
    expect((await service.work()).failed).toEqual([]);
    const { db } = service.database;
    expect(await db.selectFrom('measurements').select('clip_id').where('verification_id', '=', id).execute()).toHaveLength(2);
    expect(noted).toHaveLength(before + 1);
    // nothing was there to compare it with: the question stays open
    expect(noted.at(-1)?.outcomes.filter((outcome) => outcome.startsWith('match'))).toEqual([]);
  }, 600_000);

  it('of somebody who took consent back before it was measured is not counted', async () => {
    const before = noted.length;
    const { id, token } = await openSampleCase(service, key, 'took-back', person);
    await sendClip(service, {
      verificationId: id,
      token,
      step: 'document_front',
      clip: await person.read('front'),
      documentType: 'prc_id',
    });
    await sendClip(service, { verificationId: id, token, step: 'face', clip: await person.read('face') });
    await service.call('POST', '/v1/capture/consents', token, { purpose: 'automatic', answer: 'declined', text_version: '1' });
    expect((await service.work()).failed).toEqual([]);
    expect(noted).toHaveLength(before);
  }, 600_000);
});
