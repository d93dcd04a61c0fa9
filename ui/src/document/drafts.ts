/**
 * Text that is typed but not yet sent. Whatever looks at the document as a whole (undo, save,
 * export, close) first lets every field send what it holds.
 */
const drafts = new Set<() => Promise<unknown>>();

/** Keeps a draft's sender until the returned function is called. */
export function holdDraft(send: () => Promise<unknown>): () => void {
  drafts.add(send);
  return () => drafts.delete(send);
}

/** Sends every draft. */
export async function sendDrafts(): Promise<void> {
  await Promise.all([...drafts].map((send) => send()));
}
