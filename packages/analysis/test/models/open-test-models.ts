import { homedir } from 'node:os';
import { openModels } from '../../src/models/open-models.ts';
import { type ModelOptions, readModelEnvironment } from '../../src/models/options.ts';
import { readRegistryOptions } from '../../src/models/registry-options.ts';
import type { Models } from '../../src/models/runtime.ts';

/** The machine's own cache and registry, as the command line reads them. */
export async function testModelOptions(): Promise<ModelOptions> {
  return { ...readModelEnvironment(process.env, homedir()), registry: await readRegistryOptions(process.env, process.cwd()) };
}

export async function openTestModels(): Promise<Models> {
  return openModels(await testModelOptions());
}
