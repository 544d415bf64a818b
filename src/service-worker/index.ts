/**
 * What opens without signal: the offline page, the help pages and what they are drawn with, in the
 * language last used on this phone. Asked for as a stranger, so that never a page of anybody's is
 * kept. Everything else is not for this file: it goes to the network as if it were not here.
 */
import { version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;
const worker = self;
const cacheName = `shell-${version}`;
const pages = ['/offline', '/help', '/safety'];
/** A key in the cache, no address: which language the kept pages are in. */
const languageKey = '/kept-language';

async function keepPages(language: string): Promise<void> {
	const cache = await caches.open(cacheName);
	for (const page of pages) {
		const response = await fetch(`${page}?lang=${language}`, { credentials: 'omit' });
		if (!response.ok) throw new Error(`no ${page}`);
		const html = await response.clone().text();
		const links = html.matchAll(/(?:href|src|data-outbox)="([^"]*\/_app\/immutable\/[^"]+)"/g);
		for (const [, link = ''] of links) {
			const { pathname } = new URL(link, new URL(page, location.origin));
			if (!(await cache.match(pathname))) await cache.add(pathname);
		}
		await cache.put(page, response);
	}
	await cache.put(languageKey, new Response(language));
}

async function keptLanguage(): Promise<string | undefined> {
	const kept = await caches.match(languageKey);
	return kept?.text();
}

async function install(): Promise<void> {
	await keepPages((await keptLanguage()) ?? 'en');
	const cache = await caches.open(cacheName);
	await cache.addAll(['/icon.svg', '/manifest.webmanifest']);
	await worker.skipWaiting();
}

async function activate(): Promise<void> {
	for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
	// Waking this file costs a phone time: the page is asked for meanwhile.
	await worker.registration.navigationPreload?.enable();
	await worker.clients.claim();
}

let changing: Promise<void> = Promise.resolve();

/** One after the other: two pages in two languages may say so at once. */
function speak(language: string): Promise<void> {
	changing = changing.then(() => changeLanguage(language)).catch(() => undefined);
	return changing;
}

async function changeLanguage(language: string): Promise<void> {
	const cache = await caches.open(cacheName);
	const kept = await (await cache.match(languageKey))?.text();
	if (/^[a-z]{2,3}$/.test(language) && kept !== language) await keepPages(language);
}

async function open(event: FetchEvent): Promise<Response> {
	try {
		const ahead: unknown = await event.preloadResponse;
		return ahead instanceof Response ? ahead : await fetch(event.request);
	} catch {
		return withoutSignal(new URL(event.request.url).pathname);
	}
}

async function withoutSignal(path: string): Promise<Response> {
	const cache = await caches.open(cacheName);
	const page = pages.includes(path) ? path : '/offline';
	return (await cache.match(page, { ignoreVary: true })) ?? Response.error();
}

async function fromShelf(request: Request): Promise<Response> {
	const cache = await caches.open(cacheName);
	return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The sentences of the outbox are on the offline page. */
async function sentences(request: Request): Promise<Response> {
	return fetch(request).catch(() => withoutSignal('/offline'));
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
	event.waitUntil(speak(String(event.data)));
});
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	// Whoever leaves does not wait for this file.
	if (origin !== location.origin || request.method !== 'GET' || pathname === '/leave') return;
	if (request.mode === 'navigate') event.respondWith(open(event));
	else if (pathname === '/offline') event.respondWith(sentences(request));
	else if (/^\/(_app\/immutable\/|icon\.svg|manifest)/.test(pathname))
		event.respondWith(fromShelf(request));
});
