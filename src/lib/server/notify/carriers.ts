import type { CarrierSettings } from './carrier-settings';
import { govukNotifyCarrier } from './govuk-notify';
import { outbox, type Notifier } from './notifier';
import { smtpCarrier } from './smtp';

/** One way out for each kind of address; what has none goes where everything goes by default. */
export function carriersOf({ smtp, govukNotify }: CarrierSettings): Notifier {
	const byNotify = govukNotify && govukNotifyCarrier(govukNotify);
	const ways = {
		sms: govukNotify?.templates.sms ? byNotify : null,
		email: smtp ? smtpCarrier(smtp) : govukNotify?.templates.email ? byNotify : null
	};
	return { send: (message) => (ways[message.channel] ?? outbox).send(message) };
}
