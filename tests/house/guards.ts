/**
 * Which ways into a route are not guarded. A handler is guarded when the first call it makes is a
 * guard, or a function of ours whose first call is; a maker of handlers, when all it makes are.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const guards = ['requireViewer', 'requireAudience', 'requireAct'];
const guardModule = '$lib/server/access/guard';
const waysIn = /^(load|actions|fallback|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;

type Read = (path: string) => string;
type Callable = ts.SignatureDeclaration & { body?: ts.Node | undefined };

/** The names in this route file by which a request comes in, and those that let it in unguarded. */
export function waysInto(path: string, read: Read = (file) => readFileSync(file, 'utf8')) {
	const file = parse(path, read);
	const names = file.statements.flatMap(exportedNames).filter((name) => waysIn.test(name));
	const isGuarded = (name: string) => judge(find(file, name, read), read);
	return { names, unguarded: names.filter((name) => !isGuarded(name)) };
}

function parse(path: string, read: Read): ts.SourceFile {
	return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
}

/** Everything from another file counts as a `load` that nobody has seen. */
function exportedNames(statement: ts.Statement): string[] {
	if (ts.isExportDeclaration(statement)) {
		const { exportClause: clause } = statement;
		return clause && ts.isNamedExports(clause)
			? clause.elements.map(({ name }) => name.text)
			: ['load'];
	}
	const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : [];
	const isExported = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
	if (!isExported) return [];
	if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ''];
	if (!ts.isVariableStatement(statement)) return [];
	return statement.declarationList.declarations.map(({ name }) => name.getText());
}

/** What a name stands for where it is used: in the blocks around it, or in the file it comes from. */
function find(from: ts.Node, name: string, read: Read): ts.Node | null {
	for (let around: ts.Node | undefined = from; around; around = around.parent) {
		if (!ts.isBlock(around) && !ts.isSourceFile(around)) continue;
		for (const statement of around.statements) {
			const found = declaredIn(statement, name);
			if (found) return found;
			const source = importOf(statement, name);
			if (source)
				return find(parse(pathOf(source, from.getSourceFile().fileName), read), name, read);
		}
	}
	return null;
}

function declaredIn(statement: ts.Statement, name: string): ts.Node | null {
	if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
	if (!ts.isVariableStatement(statement)) return null;
	const own = statement.declarationList.declarations.find((one) => one.name.getText() === name);
	return own?.initializer ?? null;
}

/** The file of ours that a statement brings a name from. */
function importOf(statement: ts.Statement, name: string): string | null {
	if (!ts.isImportDeclaration(statement)) return null;
	const bindings = statement.importClause?.namedBindings;
	if (!bindings || !ts.isNamedImports(bindings)) return null;
	const source = (statement.moduleSpecifier as ts.StringLiteral).text;
	const isOurs = /^(\$lib\/|\.)/.test(source);
	return isOurs && bindings.elements.some((one) => one.name.text === name) ? source : null;
}

function pathOf(source: string, from: string): string {
	const isLib = source.startsWith('$lib/');
	return `${isLib ? source.replace('$lib', 'src/lib') : join(dirname(from), source)}.ts`;
}

/** Is everything this stands for guarded: a handler, a record of them, or a call that makes them? */
function judge(given: ts.Node | null, read: Read): boolean {
	if (!given) return false;
	const node = bare(given);
	if (isCallable(node)) return beginsWithGuard(node, read);
	if (ts.isIdentifier(node)) return judge(find(node, node.text, read), read);
	if (ts.isObjectLiteralExpression(node))
		return node.properties.every((property) => judge(valueOf(property, read), read));
	if (!ts.isCallExpression(node)) return false;
	const maker = find(node, node.expression.getText(), read);
	const made = maker && isCallable(maker) ? answersOf(maker) : [];
	return made.length > 0 && made.every((one) => judge(one, read));
}

function valueOf(property: ts.ObjectLiteralElementLike, read: Read): ts.Node | null {
	if (ts.isPropertyAssignment(property)) return property.initializer;
	if (ts.isShorthandPropertyAssignment(property)) return find(property, property.name.text, read);
	return ts.isSpreadAssignment(property) ? property.expression : property;
}

function isCallable(node: ts.Node): node is Callable {
	return (
		ts.isArrowFunction(node) ||
		ts.isFunctionExpression(node) ||
		ts.isFunctionDeclaration(node) ||
		ts.isMethodDeclaration(node)
	);
}

/** Without what only types say of it. */
function bare(node: ts.Node): ts.Node {
	const isWrapped =
		ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node);
	return isWrapped ? bare(node.expression) : node;
}

function beginsWithGuard(callable: Callable, read: Read): boolean {
	const name = callable.body && firstCall(callable.body);
	if (!name) return false;
	if (guards.includes(name))
		return callable.getSourceFile().statements.some((one) => importOf(one, name) === guardModule);
	const next = find(callable, name, read);
	return next !== null && isCallable(next) && beginsWithGuard(next, read);
}

/** The function called first when this runs: what is inside a call comes before the call. */
function firstCall(node: ts.Node): string | null {
	if (isCallable(node)) return null;
	const inner = ts.forEachChild(node, (child) => firstCall(child) ?? undefined);
	if (inner) return inner;
	return ts.isCallExpression(node) ? node.expression.getText() : null;
}

/** All that a function may answer with. */
function answersOf({ body }: Callable): ts.Node[] {
	if (!body) return [];
	if (!ts.isBlock(body)) return [body];
	const found: ts.Node[] = [];
	const look = (node: ts.Node): void => {
		if (isCallable(node)) return;
		if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
		ts.forEachChild(node, look);
	};
	look(body);
	return found;
}
