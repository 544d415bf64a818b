/**
 * SvelteKit leaves for the browser's own error page when it cannot fetch the data of the page it is
 * on. A page that reads itself again because something happened must not take away what somebody
 * was reading or writing: it waits for the network instead.
 */

const tryAgainMs = 4000;

/** Begins to wait for this page's own data; answers how to stop. */
export function stayHereWithoutNetwork(): () => void {
	const plain = window.fetch.bind(window);
	window.fetch = async (input, init) => {
		for (;;) {
			try {
				return await plain(input, init);
			} catch (problem) {
				if (!isOfThisPage(input) || init?.signal?.aborted) throw problem;
				await networkMayBeBack();
			}
		}
	};
	return () => {
		window.fetch = plain;
	};
}

function isOfThisPage(input: RequestInfo | URL): boolean {
	const asked = new URL(input instanceof Request ? input.url : input, location.href);
	return asked.pathname === `${location.pathname.replace(/\/$/, '')}/__data.json`;
}

function networkMayBeBack(): Promise<void> {
	return new Promise((resolve) => {
		const goOn = () => {
			clearTimeout(timer);
			removeEventListener('online', goOn);
			resolve();
		};
		const timer = setTimeout(goOn, tryAgainMs);
		addEventListener('online', goOn);
	});
}
