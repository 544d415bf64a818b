// drizzle-kit wants each table as an export of its own.
const { sqliteColumns } = require('../src/lib/server/db/columns');
const { defineSchema } = require('../src/lib/server/db/schema');

module.exports = defineSchema(sqliteColumns);
