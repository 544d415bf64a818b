/** What a browser complains about while a story is told. Complaints fail the story. */
import { expect, type ConsoleMessage, type Page } from '@playwright/test';

export interface Noise {
	/** From here on documents with this status are part of the story. */
	allow(status: number): void;
	/** From here on requests may fail because the network is away. */
	allowLost(): void;
	/** From here on a page that listens may be told that its session is over. */
	allowSignedOut(): void;
	expectNone(): void;
}

const lost = /net::ERR_(INTERNET_DISCONNECTED|INCOMPLETE_CHUNKED_ENCODING|NETWORK_CHANGED)/;
/** Said by Playwright itself, where a story asks for it. */
const blocked = 'Service Worker registration blocked by Playwright';
const notAStream = /^EventSource's response has a MIME type \("text\/html"\)/;
const loadFailure = /^Failed to load resource: the server responded with a status of (\d+)/;

export function listenForNoise(page: Page): Noise {
	const heard: string[] = [];
	const allowed = new Set<number>();
	let mayBeLost = false;
	let mayBeSignedOut = false;

	function isAllowed(message: ConsoleMessage): boolean {
		if (message.text() === blocked) return true;
		if (mayBeLost && lost.test(message.text())) return true;
		if (mayBeSignedOut && notAStream.test(message.text())) return true;
		const status = loadFailure.exec(message.text())?.[1];
		return status !== undefined && allowed.has(Number(status));
	}

	page.on('console', (message) => {
		if (message.type() !== 'error' && message.type() !== 'warning') return;
		if (!isAllowed(message)) heard.push(`${message.text()} (${message.location().url})`);
	});
	page.on('pageerror', (problem) => heard.push(problem.stack ?? problem.message));
	page.on('response', (response) => {
		if (response.status() >= 500) heard.push(`${response.status()} ${response.url()}`);
	});

	return {
		allow: (status) => void allowed.add(status),
		allowLost: () => void (mayBeLost = true),
		allowSignedOut: () => void (mayBeSignedOut = true),
		expectNone: () => {
			expect(heard.splice(0), 'the browser complained').toEqual([]);
		}
	};
}
