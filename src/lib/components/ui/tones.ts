/** Colours of people; see `.tone-*` in app.css. */
export const tones = ['brand', 'plum', 'rose', 'sky', 'umber', 'ink'] as const;
export type Tone = (typeof tones)[number];

/** A dash pattern a tone, so that lines differ without colour. */
export const dashes: Record<Tone, string | undefined> = {
	brand: undefined,
	plum: '2 5',
	rose: '9 5',
	sky: '12 4 2 4',
	umber: '5 3',
	ink: '1 4'
};
