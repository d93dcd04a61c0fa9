/** Several operations that a person did as one. */
import type { Operation } from '../ipc/types';

/** The only one as it is, several as one step under a name; null where there is nothing to do. */
export function asOne(operations: readonly Operation[], label: string): Operation | null {
  const [first] = operations;
  if (!first || operations.length === 1) return first ?? null;
  return { do: 'batch', label, operations: [...operations] };
}
