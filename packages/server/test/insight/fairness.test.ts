import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CountedClip } from '../../src/insight/fairness/describe-clip.ts';
import { createFairnessTally } from '../../src/insight/fairness/tally-fairness.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let chief: Member;
let reviewer: Member;
beforeAll(async () => {
  service = await openTestService();
  const admin = await firstAdmin(service);
  chief = await memberWith(service, admin, 'compliance');
  reviewer = await memberWith(service, admin, 'reviewer');
});
afterAll(() => service.close());

const countsOf = () => service.database.db.selectFrom('fairness_counts').selectAll().execute();

const clip = (more: Partial<CountedClip> = {}): CountedClip => ({
  mode: 'test',
  level: 'standard',
  bands: { tone: 'tan', light: 'luma_100_to_149', age: 'age_25_to_39' },
  outcomes: ['filmed', 'picture_passed', 'liveness_passed'],
  ...more,
});

describe('the counts', () => {
  it('change for no fewer than ten people of one level at once, and hold no time within the day', async () => {
    const tally = createFairnessTally(service.context);
    for (let n = 0; n < 9; n += 1) await tally.note(clip());
    await tally.note(clip({ level: 'strict' }));
    await tally.note(clip({ mode: 'live' }));
    expect(await countsOf()).toEqual([]);
    await tally.note(clip({ outcomes: ['filmed', 'picture_refused'] }));
    const rows = await countsOf();
    expect(new Set(rows.map(({ mode, level }) => `${mode} ${level}`))).toEqual(new Set(['test standard']));
    const tan = Object.fromEntries(rows.filter(({ band }) => band === 'tan').map(({ outcome, count }) => [outcome, count]));
    expect(tan).toEqual({ filmed: 10, picture_passed: 9, liveness_passed: 9, picture_refused: 1 });
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['band', 'count', 'day', 'level', 'mode', 'outcome', 'part']);
    // the next ten add to the same rows
    for (let n = 0; n < 10; n += 1) await tally.note(clip());
    expect((await countsOf()).find(({ band, outcome }) => band === 'tan' && outcome === 'filmed')?.count).toBe(20);
    await service.database.db.deleteFrom('fairness_counts').execute();
  });

  it('of two processes that write at once are added up', async () => {
    const tallies = [createFairnessTally(service.context), createFairnessTally(service.context), createFairnessTally(service.context)];
    await Promise.all(tallies.flatMap((tally) => Array.from({ length: 20 }, () => tally.note(clip()))));
    expect((await countsOf()).find(({ band, outcome }) => band === 'tan' && outcome === 'filmed')?.count).toBe(60);
    await service.database.db.deleteFrom('fairness_counts').execute();
  });

  it('that cannot be written hold nobody up and are written with the next', async () => {
    const broken = {
      ...service.context,
      db: {
        insertInto: () => {
          throw new Error('down');
        },
      } as never,
    };
    const tally = createFairnessTally(broken);
    for (let n = 0; n < 12; n += 1) await expect(tally.note(clip())).resolves.toBeUndefined();
  });
});

describe('what the page is told', () => {
  const ask = async (who = chief, headers: Record<string, string> = { 'mien-mode': 'test' }) =>
    (await who.client.call('GET', '/v1/insight/fairness?days=7', undefined, headers)).body;

  it('is each group beside the whole with how sure it is, and hides who would stand alone', async () => {
    const tally = createFairnessTally(service.context);
    const tones = { tan: 60, light: 40, dark: 7, brown: 3 } as const;
    for (const [tone, people] of Object.entries(tones) as [keyof typeof tones, number][])
      for (let n = 0; n < people; n += 1)
        await tally.note(
          clip({
            bands: { tone, light: 'luma_100_to_149', age: n % 2 === 0 ? 'age_25_to_39' : 'age_40_to_59' },
            outcomes: ['filmed', 'picture_passed', n % 6 === 0 ? 'liveness_refused' : 'liveness_passed'],
          }),
        );
    const { levels } = await ask();
    expect(levels.map((one: { level: string }) => one.level)).toEqual(['standard']);
    const [{ whole, parts }] = levels;
    expect(whole).toMatchObject({ band: 'all', people: 110, match: { judged: 0, share: null, low: null } });
    const tone = parts.find((one: { part: string }) => one.part === 'tone');
    expect(tone.bands.map((row: { band: string }) => row.band)).toEqual(['light', 'tan', 'rest']);
    const tan = tone.bands[1];
    expect(tan).toMatchObject({ people: 60, liveness: { judged: 60, refused: 10 } });
    expect(tan.liveness.share).toBeCloseTo(1 / 6, 10);
    expect([tan.liveness.low, tan.liveness.high].map((end: number) => end.toFixed(3))).toEqual(['0.093', '0.280']);
    expect(JSON.stringify(tone)).not.toContain('dark');
    const light = parts.find((one: { part: string }) => one.part === 'light');
    expect(light.bands).toHaveLength(1);
  });

  it('tells nothing of test data beside live ones, and nothing to whoever works on cases', async () => {
    expect(await ask(chief, {})).toEqual({ levels: [] });
    expect((await ask(reviewer)).code).toBe('access.role');
  });
});

it('no decision reads them: neither the fusion nor the policy, the verdict, review or re-verification reaches the module or the table', () => {
  const root = new URL('../../../', import.meta.url);
  const entries = [
    'analysis/src/decision/decide.ts',
    'analysis/src/decision/review-steps.ts',
    'protocol/src/index.ts',
    'server/src/outcome/judge-round.ts',
    'server/src/outcome/record-verdict.ts',
    'server/src/outcome/settle-verdict.ts',
    'server/src/policy/dry-run-policy.ts',
    'server/src/policy/publish-policy.ts',
    'server/src/review/apply-decision.ts',
    'server/src/reverification/ask-again.ts',
    'server/src/reverification/choose-form.ts',
    'server/src/measure/assemble-round.ts',
    'server/src/measure/join-steps.ts',
  ];
  const seen = new Set<string>();
  const walk = (path: URL): void => {
    if (seen.has(path.href)) return;
    seen.add(path.href);
    const text = readFileSync(path, 'utf8');
    expect(text, path.pathname).not.toMatch(/from\('fairness_counts'\)|from fairness_counts|fairness\.note/);
    for (const [, from] of text.matchAll(/^(?:import|export)(?! type)[^;]*?from '(\.[^']+)'/gms)) walk(new URL(from ?? '', path));
  };
  for (const entry of entries) walk(new URL(entry, root));
  expect(seen.size).toBeGreaterThan(100);
  expect([...seen].filter((path) => path.includes('/fairness/'))).toEqual([]);
});
