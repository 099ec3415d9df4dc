import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const ELEMENT = new URL('../../../dist/element/', import.meta.url);
const INTEGRATE = new URL('../../../../../docs/integrate.md', import.meta.url);
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

const PAGE = (server: string): string => `<!doctype html>
<html lang="en"><head><title>A wallet</title><script src="/host.js"></script><script src="/mien/mien-verify.plain.js" defer></script></head>
<body><mien-verify server="${server}" lang="en"></mien-verify></body></html>`;
/** Hears what the element tells, and what the browser refuses it. */
const HOST = `
  window.heard = [];
  for (const name of ['mien-state', 'mien-error', 'mien-done'])
    addEventListener(name, ({ detail }) => heard.push({ name, ...detail }));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => heard.push({ name: 'refused', violatedDirective, blockedURI }));
`;

/** The headers that docs/integrate.md gives an integrator, and nothing allowed beside them. */
async function documentedHeaders(server: string): Promise<Record<string, string>> {
  const text = await readFile(INTEGRATE, 'utf8');
  const policy = /^Content-Security-Policy: (.*)$/m.exec(text)?.[1];
  const permissions = /^Permissions-Policy: (.*)$/m.exec(text)?.[1];
  if (policy === undefined || permissions === undefined) throw new Error('docs/integrate.md names no headers');
  return {
    'content-security-policy': `default-src 'none'; ${policy.replace('https://mien.example', server)}`,
    'permissions-policy': permissions,
  };
}

/** A wallet's own page on an origin of its own, with the plain script, under the documented headers. @param port known before the service */
export async function openHost(port: number, server: string) {
  const headers = await documentedHeaders(server);
  const answering = createServer(async (incoming, response) => {
    const path = new URL(incoming.url ?? '/', 'http://host').pathname;
    if (path === '/') return void response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(PAGE(server));
    if (path === '/host.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(HOST);
    const bytes = path.startsWith('/mien/') ? await readFile(new URL(path.slice('/mien/'.length), ELEMENT)).catch(() => null) : null;
    if (bytes === null) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes);
  });
  await new Promise<void>((resolve) => answering.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(answering.address() as AddressInfo).port}`,
    close: (): void => {
      answering.closeAllConnections();
      answering.close();
    },
  };
}
