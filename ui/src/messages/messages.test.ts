import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SPOKEN = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];
const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
const components = files.filter((path) => path.endsWith('.svelte'));
const modules = files.filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|^messages|^ipc.bindings|\bsample\.ts$/.test(path));

/** What begins like a sentence or a label of several words. */
const PHRASE = /^\p{Lu}\p{Ll}*[ ,…]+(\p{L}|$)/u;

interface Node {
  type: string;
  name?: string;
  data?: string;
  value?: unknown;
  [field: string]: unknown;
}

/** Every text, spoken attribute and string of several words written into a component instead of the catalogue. */
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
    const words = here.type === 'Literal' ? here.value : here.type === 'TemplateElement' ? (here.value as { raw: string }).raw : null;
    if (typeof words === 'string' && PHRASE.test(words)) found.push(words);
    for (const [field, value] of Object.entries(here)) {
      if (field !== 'parent') walk(value, here.type ? here : parent);
    }
  };
  const { fragment, instance, module } = parse(source, { modern: true });
  for (const part of [fragment, instance, module]) walk(part, null);
  return found;
}

/** Every string of several words in a module, but for those that only a programmer reads. */
function phrases(source: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) return;
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && PHRASE.test(node.text)) found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

describe('words of the window', () => {
  it.each(components)('%s takes them from the catalogue', (path) => {
    expect(literals(readFileSync(join(root, path), 'utf8'))).toEqual([]);
  });

  it.each(modules)('%s takes them from the catalogue', (path) => {
    expect(phrases(readFileSync(join(root, path), 'utf8'))).toEqual([]);
  });

  it('would be noticed in a module', () => {
    expect(phrases("notices.tell(`Moved ${count} cards`, 'Nothing is lost.'); throw new Error('No layout');")).toEqual([
      'Moved ',
      'Nothing is lost.',
    ]);
  });

  it('would be noticed in a component', () => {
    expect(literals('<button aria-label="Close">Go</button><i class="x">·</i>')).toEqual(['Close', 'Go']);
    const hidden = "<script>const words = `Moved ${count} cards`;</script><p>{some ? 'Nothing is lost' : 'x'}</p>";
    expect(literals(hidden)).toEqual(['Nothing is lost', 'Moved ']);
  });
});
