import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** The least that can answer: node:http and one indexed SELECT, in a process of its own as the service is. */
const plain = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: Number(process.argv[2]) });
const server = createServer(async (request, response) => {
  const { rows } = await plain.query('select level from accounts where id = $1', [(request.url ?? '/').slice(1)]);
  response.setHeader('content-type', 'application/json').end(JSON.stringify(rows[0]));
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
