import { z } from 'zod';
import { oneOfField } from './fields';

export const textSizes = ['usual', 'big'] as const;
export type TextSize = (typeof textSizes)[number];

export const textSizeForm = z.object({ text: oneOfField(textSizes) });

export const easyReadChoices = ['off', 'on'] as const;
export const easyReadForm = z.object({ easy: oneOfField(easyReadChoices) });
