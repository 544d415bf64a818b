import { randomUUID } from 'node:crypto';
import type { HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { refuseCrossSite } from '$lib/server/hooks/cross-site';
import { explainFirst } from '$lib/server/hooks/first-use';
import { refuseUnguarded } from '$lib/server/hooks/front-door';
import { keepOutOfCaches, letThemSpeak } from '$lib/server/hooks/headers';
import { identify } from '$lib/server/hooks/identify';
import { chooseLanguage } from '$lib/server/hooks/language';
import { endIfLeft } from '$lib/server/hooks/left';
import { recordLook } from '$lib/server/hooks/looked';
import { reportError } from '$lib/server/hooks/report-error';
import { openHouse } from '$lib/server/hooks/open-house';
import { keepAddressWhole } from '$lib/server/hooks/whole-address';
import { refuseAnothersForm } from '$lib/server/hooks/written-by';

export const init: ServerInit = openHouse;

export const handle = sequence(
	keepOutOfCaches,
	letThemSpeak,
	refuseCrossSite,
	refuseUnguarded,
	identify,
	endIfLeft,
	refuseAnothersForm,
	keepAddressWhole,
	explainFirst,
	recordLook,
	chooseLanguage
);

export const handleError: HandleServerError = ({ error, event, status }) =>
	reportError(error, { path: event.route.id, status, reference: randomUUID() });
