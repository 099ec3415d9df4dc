import { networkInterfaces } from 'node:os';

/** Addresses of this machine that others in its network can reach; IPv4 first, because people type them. */
export function lanAddresses(interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): readonly string[] {
  const found = Object.values(interfaces)
    .flatMap((each) => each ?? [])
    // a link-local IPv6 address needs a zone, which no URL carries
    .filter(({ internal, address }) => !internal && !address.toLowerCase().startsWith('fe80:'));
  return [...found.filter(({ family }) => family === 'IPv4'), ...found.filter(({ family }) => family !== 'IPv4')].map(
    ({ address }) => address,
  );
}
