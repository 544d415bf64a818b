/** Which engine this process speaks, read once from `DATABASE_URL` (`file:…` or `postgres:…`). */
export const databaseUrl = process.env['DATABASE_URL'] ?? 'file:data/our-plan.db';

export type Dialect = 'sqlite' | 'postgres';

/** The engine a database URL belongs to. */
export function dialectOf(url: string): Dialect {
	return /^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite';
}

export const dialect: Dialect = dialectOf(databaseUrl);
