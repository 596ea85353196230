import fc from 'fast-check';
import { withHeader } from '../fuzz-request.ts';
import type { Mutation } from './near.ts';
import { MANAGER, principalHeader } from './valid.ts';

const NAME = 'X-MS-Client-Principal';

/** Base64 of JSON that says something else than a principal of the site does. */
const wrongPrincipal: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom<unknown[]>(
      ...[null, [], {}, 'manager', 7, { ...MANAGER, userRoles: null }, { ...MANAGER, userRoles: 'manager' }],
      ...[
        { ...MANAGER, userRoles: [] },
        { ...MANAGER, userRoles: ['Manager'] },
        { ...MANAGER, userId: 7 },
      ],
      ...[
        { ...MANAGER, userDetails: null },
        { ...MANAGER, userDetails: '\ud800'.repeat(300) },
      ],
      ...[
        { ...MANAGER, userDetails: 'x'.repeat(5_000) },
        { ...MANAGER, userDetails: '\u0000\r\n' },
      ],
      ...[
        { ...MANAGER, userDetails: '😀'.repeat(200) },
        { ...MANAGER, userDetails: '' },
      ],
      ...[
        { ...MANAGER, identityProvider: 'github' },
        { ...MANAGER, identityProvider: 'AAD' },
      ],
      ...[{ ...MANAGER, userRoles: Array(500).fill('manager') }, { userRoles: ['manager'] }],
    ),
    fc.jsonValue(),
  )
  .map(principalHeader);

const noPrincipal: fc.Arbitrary<string> = fc.constantFrom(
  ...['', ' ', '=', '!!!', 'e30', 'e30=', '{}', 'bnVsbA==', 'eyJ1c2VyUm9sZXMiOlsi', '\u00ff\u00fe'],
  ...['A'.repeat(9_000), Buffer.from('{"userRoles":["manager"').toString('base64'), '__proto__'],
  Buffer.from(`${'['.repeat(3_000)}${']'.repeat(3_000)}`).toString('base64'),
  Buffer.from('{"userRoles":["manager"],"__proto__":{"a":1}}').toString('base64url'),
);

/** Says wrongly, twice or not at all who is signed in. */
export const principal: fc.Arbitrary<Mutation> = fc
  .oneof(
    wrongPrincipal.map((value) => [value]),
    noPrincipal.map((value) => [value]),
    fc.constant([principalHeader(MANAGER), principalHeader({ ...MANAGER, userRoles: [] })]),
  )
  .map((values) => (request) => withHeader(request, NAME, ...values));
