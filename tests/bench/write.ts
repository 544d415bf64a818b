/** One durable rating through the command, against one bare INSERT with the same settings. */
import Database from 'better-sqlite3';
import { newId } from '$lib/server/db/id';
import { rate, type Family } from './family';
import { median, shown } from './sums';

const rounds = 7;
const writesInRound = 100;

interface Took {
	cpu: number;
	wall: number;
}

/** Microseconds for each. */
async function time(write: () => Promise<void> | void): Promise<Took> {
	const cpu = process.cpuUsage();
	const began = performance.now();
	for (let i = 0; i < writesInRound; i += 1) await write();
	const { user, system } = process.cpuUsage(cpu);
	return {
		cpu: (user + system) / writesInRound,
		wall: ((performance.now() - began) * 1000) / writesInRound
	};
}

function bareInsert(file: string) {
	const database = new Database(file);
	database.pragma('journal_mode = WAL');
	database.pragma('synchronous = FULL');
	database.pragma('foreign_keys = ON');
	database.exec('create table rating (id text primary key, level integer, note text, at integer)');
	const insert = database.prepare('insert into rating values (?, ?, ?, ?)');
	const write = () => void insert.run(newId(), 5, 'Mornings are easier', Date.now());
	return { write, close: () => database.close() };
}

export async function benchWrite(family: Family, file: string): Promise<string[]> {
	const bare = bareInsert(file);
	const goalId = family.goalIds[1] ?? '';
	let turn = 0;
	const command = () => rate(family, family.raters[(turn += 1) % 4] ?? '', goalId);
	await time(command);
	await time(bare.write);
	const ours: Took[] = [];
	const theirs: Took[] = [];
	for (let round = 0; round < rounds; round += 1) {
		ours.push(await time(command));
		theirs.push(await time(bare.write));
	}
	bare.close();
	return (['wall', 'cpu'] as const).map((of) => {
		const [here, there] = [
			median(ours.map((one) => one[of])),
			median(theirs.map((one) => one[of]))
		];
		const figures = `(${shown(here, 0)} µs against ${shown(there, 0)})`;
		return `A rating through its command, ${of}: ${shown(here / there)} × a bare INSERT ${figures}`;
	});
}
