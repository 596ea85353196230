import type { Plugin } from 'vite';

const PRINCIPAL = {
  identityProvider: 'aad',
  userId: 'gerant-local',
  userDetails: 'gerant@cinema.local',
  userRoles: ['anonymous', 'authenticated', 'manager'],
};

/** What the site's proxy tells the functions of who is signed in. */
export const PRINCIPAL_HEADER = {
  'x-ms-client-principal': Buffer.from(JSON.stringify(PRINCIPAL)).toString('base64'),
};

/** While the site is being changed its manager is signed in, without a click. */
export function signedIn(): Plugin {
  return {
    name: 'signed-in',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use('/.auth/me', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ clientPrincipal: PRINCIPAL }));
      });
    },
  };
}
