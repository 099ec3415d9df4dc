import { ERRORS, type ErrorCode } from './error-codes.ts';

/** The table of docs/errors.md, one row a code. */
export const renderErrors = (): string =>
  [
    '| code | status | title | 标题 | what to do |',
    '| --- | --- | --- | --- | --- |',
    ...(Object.keys(ERRORS) as ErrorCode[]).map((code) => {
      const { status, title, remedy } = ERRORS[code];
      return `| \`${code}\` | ${status} | ${title.en} | ${title['zh-CN']} | ${remedy} |`;
    }),
  ].join('\n');
