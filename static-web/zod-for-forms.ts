/**
 * The site checks forms and never writes a JSON schema, nor English messages: every schema of zod carries both along. Here the
 * functions of these modules do nothing, which saves a tenth of what the forms bring.
 */
import type { Plugin } from 'vite';

const UNUSED = /\/zod\/v4\/(?:core\/(?:to-json-schema|json-schema-processors)|locales\/en)\.js$/u;

export function zodForForms(): Plugin {
  return {
    name: 'zod-for-forms',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: UNUSED },
      handler: (code) => {
        const names = [...code.matchAll(/^export (?:const |function |(default) function )(\w+)?/gmu)];
        const nothing = names.map(([, first, name]) => (first ? `export default` : `export const ${name} =`));
        return { code: nothing.map((each) => `${each} () => ({});`).join('\n'), map: null };
      },
    },
  };
}
