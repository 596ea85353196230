import type { Plugin } from 'vite';
import { LOCAL_MANAGER } from './src/session/local-manager.ts';

/** What the site's proxy tells the functions of who is signed in. */
export const PRINCIPAL_HEADER = {
  'x-ms-client-principal': Buffer.from(JSON.stringify(LOCAL_MANAGER)).toString('base64'),
};

/** While the site is being changed its manager is signed in, without a click. */
export function signedIn(): Plugin {
  return {
    name: 'signed-in',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use('/.auth/me', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ clientPrincipal: LOCAL_MANAGER }));
      });
    },
  };
}
