import { SECRET_SETTINGS, SETTINGS, type SettingName } from './settings.ts';

const secret: readonly string[] = SECRET_SETTINGS;

/** The table of docs/configuration.md, one row a setting. */
export const renderSettings = (): string =>
  [
    '| variable | without it | secret | what it does |',
    '| --- | --- | --- | --- |',
    ...(Object.keys(SETTINGS) as SettingName[]).map((name) => {
      const { standard, about } = SETTINGS[name];
      return `| \`${name}\` | ${standard} | ${secret.includes(name) ? 'yes' : ''} | ${about} |`;
    }),
  ].join('\n');
