/** The open document as the components below the window see it. */
import { getContext, setContext } from 'svelte';
import type { Mirror } from './mirror.svelte';

const key = Symbol('document');

/** Hands the open document to the components below. It stays the same for as long as they live. */
export function provideDocument(document: Mirror): void {
  setContext(key, document);
}

/** The open document. */
export function openDocument(): Mirror {
  return getContext<Mirror>(key);
}
