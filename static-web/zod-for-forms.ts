/**
 * The site checks forms: it never writes a JSON schema nor an English message, and no value of a form contains itself. Every
 * schema of zod carries along what these take. Here the functions of these modules do nothing, which saves a quarter of it.
 */
import type { Plugin } from 'vite';

const UNUSED = /\/zod\/v4\/(?:core\/(?:to-json-schema|json-schema-processors|memoizer)|locales\/en)\.js$/u;

export function zodForForms(): Plugin {
  return {
    name: 'zod-for-forms',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: UNUSED },
      handler: (code) => {
        const names = [
          ...code.matchAll(/^export (?:const |class |function |(default) function )([\w$]+)?/gmu),
        ];
        const nothing = names.map(([, first, name]) => (first ? `export default` : `export const ${name} =`));
        return { code: nothing.map((each) => `${each} () => {};`).join('\n'), map: null };
      },
    },
  };
}
