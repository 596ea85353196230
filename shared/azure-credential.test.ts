import { expect, it } from 'vitest';
import { azureCredential } from './azure-credential.ts';

it('An identity is one credential a process, whose tokens all adapters share', () => {
  const own = azureCredential({ identityClientId: null });
  expect(azureCredential({ identityClientId: null })).toBe(own);
  const assigned = azureCredential({ identityClientId: '00000000-0000-0000-0000-000000000001' });
  expect(assigned).not.toBe(own);
  expect(azureCredential({ identityClientId: '00000000-0000-0000-0000-000000000001' })).toBe(assigned);
});
