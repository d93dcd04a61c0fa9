import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Owner } from '../ipc/types';
import { choicesFor, plain } from './choices';

function owner(name: string, at: number, role = ''): Owner {
  return { id: `${at}`, name, role, function: 'other', colour: 0, rank: `${at}` };
}

const team = ['Sales', 'Customer success', 'After-sales care', 'José', 'Wholesale'].map((name, at) =>
  owner(name, at, name === 'José' ? 'Runs the salesroom' : ''),
);
const names = (typed: string, suggested: readonly string[] = []): string[] =>
  choicesFor(team, suggested, typed).owners.map(({ name }) => name);

describe('whom a typed name may mean', () => {
  it('is whoever is suggested, then everybody, before anything is typed', () => {
    expect(names('', ['3', '1', '3'])).toEqual(['José', 'Customer success', 'Sales', 'After-sales care', 'Wholesale']);
    expect(choicesFor(team, [], '  ').fresh).toBeNull();
  });

  it('is led by the name itself, then beginnings, words, parts and roles', () => {
    expect(names('sales')).toEqual(['Sales', 'After-sales care', 'José']);
    expect(names('SAL')).toEqual(['Sales', 'After-sales care', 'Wholesale', 'José']);
    expect(names('succ')).toEqual(['Customer success']);
  });

  it('does not hang on accents', () => {
    expect(names('jose')).toEqual(['José']);
    expect(choicesFor(team, [], 'Jose').fresh).toBe('Jose');
  });

  it('is somebody new unless the name is taken', () => {
    expect(choicesFor(team, [], ' sales ').fresh).toBeNull();
    expect(choicesFor(team, [], ' Sal ').fresh).toBe('Sal');
  });

  it('names nobody twice, and everybody whose name holds the text', () => {
    const people = fc.array(fc.string({ maxLength: 6 }), { maxLength: 12 });
    const chosen = fc.array(fc.nat(14).map(String), { maxLength: 6 });
    fc.assert(
      fc.property(people, chosen, fc.string({ maxLength: 3 }), (who, suggested, typed) => {
        const owners = who.map((name, at) => owner(name, at));
        const found = choicesFor(owners, suggested, typed);
        const ids = found.owners.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
        const holding = owners.filter(({ name }) => plain(name).includes(plain(typed)));
        expect([...ids].sort()).toEqual(holding.map(({ id }) => id).sort());
        const taken = owners.some(({ name }) => name.trim().toLowerCase() === typed.trim().toLowerCase());
        expect(found.fresh === null).toBe(typed.trim() === '' || taken);
      }),
    );
  });
});
