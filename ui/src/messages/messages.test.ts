import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const SPOKEN = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];
const root = join(import.meta.dirname, '..');
const components = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svelte'))
  .sort();

interface Node {
  type: string;
  name?: string;
  data?: string;
  [field: string]: unknown;
}

/** Every text and spoken attribute written into a component instead of the catalogue. */
function literals(source: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown, parent: Node | null): void => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one, parent);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const here = node as Node;
    if (here.type === 'Text' && /\p{L}/u.test(here.data ?? '')) {
      const isAttribute = parent?.type === 'Attribute' || parent?.type === 'StyleDirective';
      if (!isAttribute || SPOKEN.includes(parent.name ?? '')) found.push(String(here.data).trim());
    }
    for (const [field, value] of Object.entries(here)) {
      if (field !== 'parent') walk(value, here.type ? here : parent);
    }
  };
  walk(parse(source, { modern: true }).fragment, null);
  return found;
}

describe('words of the window', () => {
  it.each(components)('%s takes them from the catalogue', (path) => {
    expect(literals(readFileSync(join(root, path), 'utf8'))).toEqual([]);
  });

  it('would be noticed in a component', () => {
    expect(literals('<button aria-label="Close">Go</button><i class="x">·</i>')).toEqual(['Close', 'Go']);
  });
});
