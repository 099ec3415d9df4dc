import ipaddr from 'ipaddr.js';

/** Whether an IP address is one that the whole internet reaches: not private, loopback, link-local, mapped or reserved in any writing. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}
