/** Addresses of web pages in what people write. */

/** The addresses in a text, each once, in their order. What ends a sentence is no part of one. */
export function addressesIn(text: string): readonly string[] {
  const found = text.match(/https?:\/\/[^\s<>"“”]+/gu) ?? [];
  return [...new Set(found.map(trimmed))].filter((address) => URL.canParse(address));
}

function trimmed(address: string): string {
  const bare = address.replace(/[.,;:!?…’']+$/u, '');
  // A closing bracket belongs to the address only if it was opened there.
  return bare.endsWith(')') && !bare.includes('(') ? trimmed(bare.slice(0, -1)) : bare;
}

/** What an address is called where there is little room: its site and the way there. */
export function addressWords(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname === '/' ? '' : pathname}`;
}
