/** What a linter does not see in our markup and styles. Each answers with what it found. */
import { parse, type AST } from 'svelte/compiler';

type Node = { type: string } & Record<string, unknown>;

const readAloud = new Set(['aria-label', 'aria-description', 'title', 'alt', 'placeholder']);
const twoLetters = /\p{L}\p{M}*\p{L}/u;

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'type' in value;
}

function* nodesIn(value: unknown): Generator<Node> {
	if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
	if (!isNode(value)) return;
	yield value;
	for (const child of Object.values(value)) yield* nodesIn(child);
}

function markupOf(source: string): Node[] {
	return [...nodesIn(parse(source, { modern: true }).fragment)];
}

const isElement = (node: Node): node is AST.RegularElement & Node => node.type === 'RegularElement';
const isAttribute = (node: Node): node is AST.Attribute & Node => node.type === 'Attribute';
const isText = (node: Node): node is AST.Text & Node => node.type === 'Text';

/** The fixed words in an attribute: `aria-label="Close {thing}"` has "Close ". */
function fixedWords({ value }: AST.Attribute): string {
	const parts = value === true ? [] : Array.isArray(value) ? value : [value];
	return parts.map((part) => (part.type === 'Text' ? part.data : literalIn(part))).join('');
}

function literalIn({ expression }: AST.ExpressionTag): string {
	return expression.type === 'Literal' ? String(expression.value) : '';
}

/** Text in attributes is judged by the attribute; text in `<style>` and `<script>` is not read. */
function textShown(nodes: Node[]): string[] {
	const inAttributes = new Set(
		nodes.filter(isAttribute).flatMap(({ value }) => (Array.isArray(value) ? value : []))
	);
	const unread = nodes
		.filter((node) => isElement(node) && /^(style|script)$/.test(node.name))
		.flatMap((node) => [...nodesIn(node)]);
	const skipped = new Set<unknown>([...inAttributes, ...unread]);
	return nodes
		.filter((node) => isText(node) && !skipped.has(node))
		.map((node) => String(node['data']));
}

/** Words in markup, or in an attribute that is read out, that no language can replace. */
export function hardCodedWords(source: string): string[] {
	const nodes = markupOf(source);
	const attributes = nodes
		.filter(isAttribute)
		.filter(({ name }) => readAloud.has(name))
		.map(fixedWords);
	const expressions = nodes
		.filter((node): node is AST.ExpressionTag & Node => node.type === 'ExpressionTag')
		.filter((tag) => nodes.some((node) => childrenOf(node).includes(tag)))
		.map(literalIn);
	return [...textShown(nodes), ...attributes, ...expressions]
		.map((text) => text.trim())
		.filter((text) => twoLetters.test(text));
}

function childrenOf(node: Node): unknown[] {
	const fragment = node['fragment'];
	return isNode(fragment) && Array.isArray(fragment['nodes']) ? fragment['nodes'] : [];
}

export function rawHtmlOrStyle(source: string): string[] {
	return markupOf(source).flatMap((node) => {
		if (node.type === 'HtmlTag') return ['{@html}'];
		if (node.type === 'StyleDirective') return ['style:'];
		return isAttribute(node) && node.name === 'style' ? ['style='] : [];
	});
}

const noButtonIn = /^(a|button|label|legend|summary|h[1-6])$/;

/** Words that can be tapped, in something that is pressed or read out as one. */
export function tapsInControls(source: string): string[] {
	return markupOf(source)
		.filter(isElement)
		.filter(({ name }) => noButtonIn.test(name))
		.flatMap((control) =>
			[...nodesIn(control.fragment)]
				.filter((node) => node.type === 'Component' && node['name'] === 'TapWords')
				.map(() => `TapWords in <${control.name}>`)
		);
}

/** A button without a type submits whatever form it happens to be in. */
export function untypedButtons(source: string): string[] {
	return markupOf(source)
		.filter(isElement)
		.filter(({ name }) => name === 'button')
		.filter(
			({ attributes }) =>
				!attributes.some((each) => each.type === 'Attribute' && each.name === 'type')
		)
		.map(({ start }) => `button at character ${start}`);
}

const physical =
	/(?<![\w-])((margin|padding|border|scroll-(margin|padding))-(left|right)[\w-]*|(left|right)\s*:|border-(top|bottom)-(left|right)-radius|(text-align|float|clear)\s*:\s*(left|right))/g;

/** Properties that know left from right, which an Urdu page turns round. */
export function physicalProperties(source: string): string[] {
	const styles = source.includes('<') ? stylesIn(source) : source;
	return [...styles.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(physical)].map(([match]) => match);
}

function stylesIn(component: string): string {
	const { css } = parse(component, { modern: true });
	return css?.content.styles ?? '';
}
