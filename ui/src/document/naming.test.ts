import { describe, expect, it } from 'vitest';
import { initials, measureWords, quantityWords } from './naming';

describe('quantities are written as the core writes them', () => {
  it.each([
    [9, 'day', '9 days'],
    [1, 'days', '1 day'],
    [1, 'day', '1 day'],
    [99.9, '%', '99.9 %'],
    [0, '€', '€0'],
    [4, '', '4'],
    [3, 'business days', '3 business days'],
  ])('%s %s', (amount, unit, words) => {
    expect(quantityWords({ amount, unit })).toBe(words);
  });

  it('with the sign of the comparison', () => {
    expect(measureWords({ comparison: 'at_most', target: { amount: 1, unit: 'day' } })).toBe('≤ 1 day');
  });
});

describe('initials', () => {
  it.each([
    ['Mara Lindqvist', 'ML'],
    ['Support', 'S'],
    ['Anna van der Berg', 'AB'],
    ['“Ops” team', 'OT'],
    ['', ''],
    ['王 小明', '王小'],
  ])('%s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
