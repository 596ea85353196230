import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyStorage } from '../test-storage.ts';
import { words } from '../test-render.tsx';
import { createElement } from 'react';
import { OPS } from './local-manager.ts';
import { recallRoles, setRoles, useRole } from './roles.ts';

function Says() {
  return useRole(OPS) ? 'in charge' : 'not in charge';
}
const said = (): string => words(createElement(Says));

afterEach(() => {
  setRoles([]);
  vi.unstubAllGlobals();
});

describe('a role', () => {
  it('is offered what it may see as soon as it is known, until signing out', () => {
    emptyStorage();
    expect(said()).toBe('not in charge');
    setRoles(['anonymous', 'authenticated', 'manager']);
    expect(said()).toBe('not in charge');
    setRoles(['manager', OPS]);
    expect(said()).toBe('in charge');
    setRoles([]);
    expect(said()).toBe('not in charge');
  });

  it('is recalled by the next visit, and kept of nobody who has signed out', () => {
    const stored = emptyStorage();
    setRoles(['manager', OPS]);
    const kept = stored.get('niab-roles') ?? '';
    setRoles([]);
    expect([...stored]).toEqual([]);
    stored.set('niab-roles', kept);
    recallRoles();
    expect(said()).toBe('in charge');
    stored.clear();
    recallRoles();
    expect(said()).toBe('not in charge');
  });

  it('is known as long as the page stands where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    setRoles([OPS]);
    recallRoles();
    expect(said()).toBe('in charge');
  });
});
