import { homedir } from 'node:os';
import { z } from 'zod';
import { type ModelOptions, readModelEnvironment } from '../models/options.ts';

/** Checked here so that a slip of the pen is told, and not taken for the default. */
const Environment = z.object({
  MIEN_OFFLINE: z.enum(['0', '1', '']).optional(),
  MIEN_EMBEDDER: z.enum(['face-embedder-512', 'face-embedder-192']).default('face-embedder-512'),
  MIEN_THREADS: z.coerce.number().int().min(1).max(64).default(1),
  FFMPEG_PATH: z.string().min(1).optional(),
});

export interface Configuration {
  readonly models: ModelOptions;
  readonly embedder: 'face-embedder-512' | 'face-embedder-192';
  readonly ffmpegPath: string | null;
}

export type ReadEnvironment =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The environment, read once; every problem is told together. */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>): ReadEnvironment {
  const read = Environment.safeParse(environment);
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  const { MIEN_EMBEDDER: embedder, MIEN_THREADS: threads, FFMPEG_PATH } = read.data;
  return {
    ok: true,
    configuration: { models: { ...readModelEnvironment(environment, homedir()), threads }, embedder, ffmpegPath: FFMPEG_PATH ?? null },
  };
}
