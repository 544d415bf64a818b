/**
 * English as a test reads it: half as long again and more, between brackets, in letters that no
 * English word has. What does not look so on a page was not translated, or does not fit.
 */
const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const strange = {
	ltr: 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ',
	rtl: 'ابچدعفگهيجکلمنوپقرستۆڤۏخیزابچدعفگهيجکلمنوپقرستۆڤۏخیز'
};

/** How many more letters the first `count` of them become. */
const added = (count: number) => Math.round(count * 0.6);

/** Names and numbers keep their places, each isolated as a test looks past them. */
export function pseudo(message: string, dir: 'ltr' | 'rtl'): string {
	let count = 0;
	const pieces = message.split(/(\{\{\w+\}\})/).map((piece, i) => {
		if (i % 2 === 1) return `\u2068${piece}\u2069`;
		return piece.replace(/[A-Za-z]/g, (letter) => {
			count += 1;
			const one = strange[dir][plain.indexOf(letter)] ?? letter;
			return one.repeat(1 + added(count) - added(count - 1));
		});
	});
	return `[${pieces.join('')}]`;
}
