import { pgColumns, sqliteColumns } from './columns';
import { dialect } from './dialect';
import { defineSchema } from './schema';

/** Every table, in the engine this process speaks. */
export const tables = defineSchema(dialect === 'postgres' ? pgColumns : sqliteColumns);
