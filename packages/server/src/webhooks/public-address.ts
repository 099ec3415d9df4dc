import ipaddr from 'ipaddr.js';

/** The only IPv6 addresses that are handed out to the internet (IANA); `::127.0.0.1` and the like lie outside. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Whether an address is one that the whole internet reaches: not private, loopback, link-local, mapped or reserved in any writing. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
