import type { Said } from '$lib/components/goals/shapes';
import type { HoldingAnswer } from '$lib/domain/plans/holding';
import type { VoiceKind } from '$lib/domain/vocabulary';
import type { Paper } from './shapes';

export interface MyData {
	paper: Paper;
	said: readonly {
		id: string;
		when: string;
		about: Said | null;
		what: { words: string | null; language: string | null } & (
			| {
					is: 'rated';
					level: number | null;
					helped: readonly string[];
					inTheWay: readonly string[];
			  }
			| { is: 'marked'; isDone: boolean }
			| { is: 'asked'; ask: 'need-help' | 'no-service' | 'going-on' }
			| { is: 'meant'; answer: 'agree' | 'not-sure' | 'differently' }
			| { is: 'wrote' }
			| { is: 'voice'; kind: VoiceKind; feeling: number | null }
			| { is: 'good-news' }
			| { is: 'complained' }
			| { is: 'works' }
			| { is: 'holding'; answer: HoldingAnswer }
		);
	}[];
	voices: readonly { id: string; day: string; src: string }[];
	photos: readonly { id: string; day: string; src: string }[];
}
