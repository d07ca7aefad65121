import { BlockList, isIPv4 } from 'node:net';

/** Networks that no webhook may be in (RFC 6890). */
const RESERVED: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Tells whether an IPv4 address is of no use on the public network. */
export function isReservedAddress(address: string): boolean {
  if (!isIPv4(address)) return false;
  const list = new BlockList();
  for (const [network, prefix] of RESERVED) list.addSubnet(network, prefix);
  return list.check(address);
}
