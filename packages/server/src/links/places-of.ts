import { isIPv4, isIPv6 } from 'node:net';
import type { OriginPlace } from '../vocabulary.ts';

export type Places = Readonly<Record<OriginPlace, string | null>>;

/** Eight groups of an IPv6 address, its `::` filled. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  return filled.map((group) => group.replace(/^0+(?=.)/, ''));
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What an address stands for. IPv4: itself, and its /24. IPv6: a line has a /64 of its own and changes within it by the hour (RFC 8981), and
 * a site has a /48 (RFC 6177). One that cannot be read stands for nothing. Pure.
 * @param device what the page calls the device, or null
 */
export function placesOf(ip: string, device: string | null): Places {
  const address = MAPPED.exec(ip)?.[1] ?? ip.replace(/%.*$/, '');
  if (isIPv4(address)) return { device, address, network: address.split('.').slice(0, 3).join('.') };
  if (!isIPv6(address) || address.includes('.')) return { device, address: null, network: null };
  const groups = groupsOf(address);
  return { device, address: groups.slice(0, 4).join(':'), network: groups.slice(0, 3).join(':') };
}
