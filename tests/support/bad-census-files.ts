/** Files that must be refused as a whole, with the reason, by the name a person would give them. */
import { aCensus, aCensusChild, bytesOf } from './census';

export interface BadFile {
	what: string;
	bytes: Uint8Array;
	reason: string;
	line: number | null;
}

const good = aCensus(aCensusChild());
const laughs =
	'<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
const outside = '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const utf16 = Buffer.from(`\ufeff${good}`, 'utf16le');

function bad(what: string, bytes: Uint8Array | string, reason: string, line: number | null = null) {
	return { what, bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes, reason, line };
}

export const badFiles: readonly BadFile[] = [
	bad('broken.xml', good.replace('</Child>', ''), 'broken', 24),
	bad('cut-off.xml', good.slice(0, -20), 'broken', 24),
	bad('billion-laughs.xml', `${laughs}<Message>&c;</Message>`, 'has-doctype', 1),
	bad('outside-entity.xml', `\n${outside}<Message>&x;</Message>`, 'has-doctype', 2),
	bad('doctype.xml', good.replace('<Message>', '<!DOCTYPE Message>\n<Message>'), 'has-doctype', 2),
	bad('leaflet.pdf', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj', 'latin1'), 'not-xml'),
	bad('children.csv', 'LAchildID,PersonBirthDate\nA1,2019-03-04\n', 'not-xml'),
	bad('children.xlsx', Buffer.from('504b0304140006000800ff9f', 'hex'), 'not-xml'),
	bad('empty.xml', '', 'not-xml'),
	bad('utf-16.xml', utf16, 'wrong-encoding'),
	bad('news.xml', '<?xml version="1.0"?>\n<rss></rss>', 'not-a-census', 2),
	bad('school-census.xml', good.replace('CIN<', 'SC<'), 'not-a-census', 2),
	bad('nobody.xml', aCensus(), 'no-children')
];

export const fiftyMegabytes = 50 * 1024 * 1024;
