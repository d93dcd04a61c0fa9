import { expect, test } from 'vitest';
import { addressesIn, addressWords } from './addresses';

const page = 'https://survey.example.com/2026/onboarding';

test.each([
  ['', []],
  ['Median of 41 customers', []],
  [page, [page]],
  [`See ${page}.`, [page]],
  [`(${page})`, [page]],
  [`“${page}”, and again ${page}!`, [page]],
  ['https://example.org/Journey_(map)', ['https://example.org/Journey_(map)']],
  ['http://a.example\nhttps://b.example/?q=1#x', ['http://a.example', 'https://b.example/?q=1#x']],
  ['file:///etc/passwd javascript:alert(1) ftp://a.example', []],
  ['https:// nothing', []],
])('the addresses in %j', (text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses);
});

test('an address is called by its site and the way there', () => {
  expect(addressWords(page)).toBe('survey.example.com/2026/onboarding');
  expect(addressWords('https://example.com/')).toBe('example.com');
});
