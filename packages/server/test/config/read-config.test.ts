import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { renderSettings } from '../../src/config/render-settings.ts';

const KEYS = { MIEN_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'), MIEN_TOKEN_KEY: '-----BEGIN PRIVATE KEY-----\nx' };

describe('the configuration', () => {
  it('needs nothing to start on one machine', () => {
    const read = readConfig({});
    expect(read.ok && read.config.database).toBe('embedded');
    expect(read.ok && read.config.publicUrl).toBe('http://127.0.0.1:7800');
  });

  it('tells all problems together and repeats no value', () => {
    const read = readConfig({
      MIEN_PORT: 'seventy',
      MIEN_LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://user:hunter2@host',
      MIEN_MASTER_KEY: 'c2hvcnQ=',
    });
    if (read.ok) throw new Error('expected problems');
    expect(read.problems.map((p) => p.setting).sort()).toEqual([
      'DATABASE_URL',
      'MIEN_LOG_LEVEL',
      'MIEN_MASTER_KEY',
      'MIEN_PORT',
      'MIEN_TOKEN_KEY',
    ]);
    expect(JSON.stringify(read.problems)).not.toMatch(/hunter2|seventy|c2hvcnQ/);
  });

  it('treats an empty variable as not set', () => {
    const read = readConfig({ MIEN_PORT: '', DATABASE_URL: '' });
    expect(read.ok && read.config.port).toBe(7800);
  });

  it('keeps secrets out of what may be printed', () => {
    const read = readConfig({ ...KEYS, DATABASE_URL: 'postgres://mien:hunter2@db/mien', MIEN_METRICS_TOKEN: 'a-metrics-token-of-length' });
    if (!read.ok) throw new Error('expected a configuration');
    expect(read.secrets.databaseUrl).toContain('hunter2');
    expect(JSON.stringify(read.config)).not.toMatch(/hunter2|a-metrics-token|BEGIN/);
  });

  it('demands shared keys where there is more than one process', () => {
    const read = readConfig({ DATABASE_URL: 'postgres://db/mien' });
    expect(!read.ok && read.problems.map((p) => p.setting)).toEqual(['MIEN_MASTER_KEY', 'MIEN_TOKEN_KEY']);
  });

  it('refuses half of a store for media: files of one machine would take its place unsaid', () => {
    const problemsOf = (env: Record<string, string>) => {
      const read = readConfig(env);
      return read.ok ? [] : read.problems;
    };
    const account = { MIEN_S3_ACCESS_KEY_ID: 'a', MIEN_S3_SECRET_ACCESS_KEY: 'b' };
    expect(problemsOf({ MIEN_S3_ENDPOINT: 'http://objects:9000', ...account })).toEqual([
      { setting: 'MIEN_S3_BUCKET', problem: 'must be given with MIEN_S3_ENDPOINT, MIEN_S3_ACCESS_KEY_ID, MIEN_S3_SECRET_ACCESS_KEY' },
    ]);
    for (const name of ['MIEN_S3_REGION', 'MIEN_S3_PREFIX'])
      expect(problemsOf({ [name]: 'x' })).toEqual([{ setting: 'MIEN_S3_BUCKET', problem: `must be given with ${name}` }]);
    expect(problemsOf({ MIEN_S3_ADDRESSING: 'host' }).map(({ setting }) => setting)).toEqual(['MIEN_S3_BUCKET']);
    expect(problemsOf({ MIEN_S3_BUCKET: 'media' }).map(({ setting }) => setting)).toEqual(Object.keys(account));
    expect(problemsOf({ MIEN_S3_BUCKET: 'media', ...account })).toEqual([]);
  });

  it('is documented by the very table of the code', () => {
    const page = readFileSync(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8');
    expect(page).toContain(renderSettings());
  });
});
