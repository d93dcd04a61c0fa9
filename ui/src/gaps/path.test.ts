import { describe, expect, it } from 'vitest';
import { stepsOf } from './path';

const names: Record<string, string> = { a: 'Use', b: 'Use → again', c: 'Help' };
const name = (stage: string): string => names[stage] ?? '';

describe('a path in words', () => {
  it('leads back where the words say so', () => {
    const steps = stepsOf(['a', 'c', 'a'], 'Use → Help ⟲ Use', name);
    expect(steps.map((step) => step.name)).toEqual(['Use', 'Help', 'Use']);
    expect(steps.map((step) => step.isBack)).toEqual([false, false, true]);
  });

  it('is not misled by arrows in names', () => {
    const steps = stepsOf(['a', 'b', 'c', 'b'], 'Use → Use → again → Help ⟲ Use → again', name);
    expect(steps.map((step) => step.isBack)).toEqual([false, false, false, true]);
  });

  it('goes on where the words are not the stages’ own', () => {
    const steps = stepsOf(['a', 'c'], '', name);
    expect(steps).toEqual([
      { stage: 'a', name: 'Use', isBack: false },
      { stage: 'c', name: 'Help', isBack: false },
    ]);
  });
});
