/** What the installation is told from outside, read once. Everything else is data. */
const environment = process.env;

export interface Config {
	/** Scheme, host and port of this installation; links are built from it, never from a request. */
	origin: string;
	isProduction: boolean;
	/** `on` and `off` are said outright; otherwise demo mode follows the database. */
	demo: 'on' | 'off' | 'unsaid';
	/** Pages can also be asked for in the pseudo-locales, by tests. */
	hasPseudoLocales: boolean;
}

/** Known by its name where its class is out of reach: in the server around the built service. */
export class ConfigProblem extends Error {
	override name = 'ConfigProblem';
}

/** @throws ConfigProblem when production lacks an https `ORIGIN`, or is told to speak as tests do. */
export function readConfig(env: NodeJS.ProcessEnv = environment): Config {
	const isProduction = env['NODE_ENV'] === 'production';
	const origin = env['ORIGIN'] ?? '';
	if (isProduction && !origin.startsWith('https://')) {
		throw new ConfigProblem('ORIGIN must be set to the https:// address of this service.');
	}
	const hasPseudoLocales = env['PSEUDO_LOCALES'] === 'on';
	if (isProduction && hasPseudoLocales) {
		throw new ConfigProblem('PSEUDO_LOCALES is for tests, not for real families.');
	}
	const demo = env['DEMO'] === 'on' ? 'on' : env['DEMO'] === 'off' ? 'off' : 'unsaid';
	return { origin: origin || 'http://localhost:5173', isProduction, demo, hasPseudoLocales };
}

let current: Config | undefined;

export function config(): Config {
	current ??= readConfig();
	return current;
}
