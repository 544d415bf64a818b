import type { IncomingMessage } from 'node:http';
import type { Viewer } from '$lib/server/access/viewer';
import type { SessionInUse } from '$lib/server/auth/sessions';
import type { Words } from '$lib/i18n/index';
import type { Shown } from '$lib/i18n/locales';

declare global {
	namespace App {
		interface Locals {
			viewer: Viewer | null;
			language: Shown;
			/** A guard was asked: what no guard was asked for never leaves the house. */
			isGuarded?: true;
			/** The session of this request; null for a stranger. */
			session: SessionInUse | null;
		}
		/** What the adapter adds; not there in development. */
		interface Platform {
			req: IncomingMessage;
		}
		interface PageData {
			words?: Words;
			/** What a phone needs to keep something for this person. */
			outbox?: { author: string; publicKey: string } | null;
		}
		interface Error {
			message: string;
			/** What to quote when asking for help; never personal. */
			reference?: string;
		}
	}
}
