import { expect, it } from 'vitest';
import { blockOf } from './address-block';

it.each([
	['192.0.2.1', '192.0.2'],
	['192.0.2.254', '192.0.2'],
	['192.0.3.1', '192.0.3'],
	['::ffff:192.0.2.77', '192.0.2'],
	['192.0.2.1:50123', '192.0.2'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
	['2001:0db8:0001:0002::9', '2001:db8:1:2'],
	['2001:DB8:1:3::9', '2001:db8:1:3'],
	['2001:db8::1', '2001:db8:0:0'],
	['fe80::1%eth0', 'fe80:0:0:0'],
	['::1', '0:0:0:0'],
	['', 'unknown'],
	['nonsense', 'unknown'],
	['1.2.3.4.5', 'unknown'],
	['999.1.1.1', 'unknown']
])('%j lives in %s', (address, block) => expect(blockOf(address)).toBe(block));
