import { describeApi } from './describe-api.ts';

// the command behind `npm run docs`: docs/openapi.json
process.stdout.write(`${JSON.stringify(await describeApi(), null, 1)}\n`);
