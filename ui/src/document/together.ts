/** Doing several operations as one step. */
import type { Operation } from '../ipc/types';
import { asOne } from './asOne';
import { perform } from './session.svelte';

/** True when they were done; false where they were refused, or there was nothing to do. */
export function together(operations: readonly Operation[], label: string): Promise<boolean> {
  const operation = asOne(operations, label);
  return operation ? perform(operation) : Promise.resolve(false);
}
