import { z } from 'zod';
import { formKey, idField, tickField } from './fields';

export const stepMarkInput = z.object({ stepId: idField, isDone: tickField, key: formKey });
