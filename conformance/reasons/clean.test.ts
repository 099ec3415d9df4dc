import { describe, expect, it } from 'vitest';
import { judgeScene } from './bring-about.ts';
import { useStudio } from './studio.ts';

const studio = useStudio();

describe('an honest person with a good picture', () => {
  it('is approved without a finding, and the approval says that it stands without liveness', async () => {
    const verdict = await judgeScene(studio(), {});
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ outcome: 'approved', assurance: 'no_liveness', reasons: [], warnings: [], steps: [] });
  });
});
