/** A mail server on this machine that does as a test says, and what was handed to it. */
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

export interface Handed {
	from: string;
	to: string[];
	/** Head and body, as they came. */
	raw: string;
	isSecret: boolean;
	/** Who had shown who they are. */
	user: string | null;
}

export interface MailServer {
	port: number;
	handed: Handed[];
	/** How often somebody came. */
	visits: number;
	close: () => Promise<void>;
}

/** A refusal, such as `(550, '5.1.1 No such user')`. */
export const refusing = (responseCode: number, words: string) =>
	Object.assign(new Error(words), { responseCode });

const handing = ({ envelope, secure, user }: SMTPServerSession, raw: string): Handed => ({
	from: envelope.mailFrom ? envelope.mailFrom.address : '',
	to: envelope.rcptTo.map(({ address }) => address),
	raw,
	isSecret: secure,
	user: typeof user === 'string' ? user : null
});

/** `after` answers once a letter came whole; nothing is a yes. */
export async function aMailServer(
	options: SMTPServerOptions = {},
	after: () => Promise<Error | null> = async () => null
): Promise<MailServer> {
	const mail: MailServer = { port: 0, handed: [], visits: 0, close: async () => undefined };
	const server = new SMTPServer({
		...{ authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true },
		...{ closeTimeout: 50 },
		onConnect: (_, go) => {
			mail.visits += 1;
			go();
		},
		onData: (stream, session, answer) => {
			void text(stream).then(async (raw) => {
				const refusal = await after();
				if (!refusal) mail.handed.push(handing(session, raw));
				answer(refusal);
			});
		},
		...options
	});
	// A client that gives up is what is being tried here.
	server.on('error', () => undefined);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
	mail.port = (server.server.address() as AddressInfo).port;
	mail.close = () => new Promise((resolve) => server.close(() => resolve()));
	return mail;
}
