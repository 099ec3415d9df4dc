import Config from '@npmcli/config';
import settings from '@npmcli/config/lib/definitions/index.js';

/**
 * npm's own settings as npm reads them (.npmrc files, `npm_config_*`): registry address, certificate authority, proxy.
 * For the edge of a program; handed to pacote as they are.
 */
export async function readRegistryOptions(
  environment: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): Promise<Readonly<Record<string, unknown>>> {
  const config = new Config({
    npmPath: workingDirectory,
    ...settings,
    argv: [],
    env: environment,
    cwd: workingDirectory,
    warn: false,
  });
  await config.load();
  return config.flat;
}
