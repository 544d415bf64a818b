import { isIPv4, isIPv6 } from 'node:net';

/**
 * The neighbourhood of a network address: the first three numbers of IPv4, the first four groups of
 * IPv6, since one household or one attacker has all of it. What is no address is one block too.
 */
export function blockOf(address: string): string {
	const bare = address
		.trim()
		.replace(/%.*$/, '')
		.replace(/^::ffff:(?=\d+\.)/i, '');
	const host = /^\d+(\.\d+){3}:\d+$/.test(bare) ? bare.replace(/:\d+$/, '') : bare;
	if (isIPv4(host)) return host.split('.').slice(0, 3).join('.');
	return isIPv6(host) ? groupsOf(host).slice(0, 4).join(':') : 'unknown';
}

/** Eight groups, what `::` left out put back, each without leading zeros. */
function groupsOf(address: string): string[] {
	const [head = '', tail] = address.toLowerCase().split('::');
	const before = head === '' ? [] : head.split(':');
	const after = tail === undefined || tail === '' ? [] : tail.split(':');
	const missing = Math.max(0, 8 - before.length - after.length);
	const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
	return groups.map((group) => group.replace(/^0+(?=.)/, ''));
}
