import { z } from 'zod';
import { idField } from './fields';

export const voiceReadInput = z.object({ entryId: idField });
