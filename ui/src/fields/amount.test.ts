import { expect, it } from 'vitest';
import { readAmount } from './amount';

it.each([
  ['9', 9],
  [' 99.9 ', 99.9],
  ['99,9', 99.9],
  ['1 000', 1000],
  ['-1', -1],
  ['', null],
  ['nine', null],
  ['9 days', null],
  ['1e9', null],
])('reads “%s”', (words, amount) => {
  expect(readAmount(words)).toBe(amount);
});
