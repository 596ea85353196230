/**
 * How the site is cut into scripts: what the manager's first page needs is one, the audience's pages are another, and what
 * both need (React, the router) is a third, so that each half is few requests and small. What the manager's dialogs and forms
 * share comes with the first that needs it: the smallest, then fields, then what checks them. What any two of the other pages
 * share is one script, because many small ones are many requests and compress worse.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

type Context = Parameters<Extract<Rolldown.CodeSplittingGroup['name'], (...given: never) => unknown>>[1];

const source = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url));
const MAIN = source('main.ts');
const MANAGER = source('manager.tsx');
const AUDIENCE = source('audience/audience.tsx');
const TICKETS = source('history/tickets-form.tsx');
const TOLD = source('told/told-form.tsx');
const CHOICE = source('week/decision/choice-dialogs.tsx');
const PANEL = source('history/import/import-panel.tsx');
const PAGES = [
  ...['releases/releases-page.tsx', 'releases/film-page.tsx', 'figures/figures-page.tsx'].map(source),
  ...['history/history-page.tsx', 'settings/settings-page.tsx', 'send/send-page.tsx'].map(source),
  ...[PANEL, source('told/import/import-panel.tsx')],
];

const BOTH = 'both-halves';

/**
 * Of several scripts that take a module the first is given it, with what it imports. What the audience alone needs, and what
 * other pages of the manager share with it, the bundler cuts by itself.
 */
export const SCRIPTS: Rolldown.CodeSplittingGroup[] = [
  script('index', [MAIN]),
  script(BOTH, [MANAGER, AUDIENCE]),
  script('manager', [MANAGER]),
  script('drafts', [TICKETS, PANEL]),
  script('fields', [TICKETS, CHOICE]),
  script('forms', [TICKETS, TOLD]),
  script('pages', PAGES, 2),
].map((group, index, groups) => ({ ...group, priority: groups.length - index }));

/** Of what so many of these need at once: all, unless it is said. */
function script(name: string, entries: readonly string[], least = entries.length) {
  return {
    debugName: name,
    name: (module: string, context: Context) =>
      entries.filter((entry) => neededBy(entry, context).has(module)).length >= least ? name : null,
  };
}

const known = new WeakMap<Context, Map<string, ReadonlySet<string>>>();

/** The modules that one needs at once, itself included. */
function neededBy(entry: string, context: Context): ReadonlySet<string> {
  const kept = known.get(context) ?? new Map<string, ReadonlySet<string>>();
  known.set(context, kept);
  const needed = kept.get(entry) ?? collect(entry, context, new Set());
  kept.set(entry, needed);
  return needed;
}

function collect(module: string, context: Context, into: Set<string>): Set<string> {
  if (into.has(module)) return into;
  into.add(module);
  for (const each of context.getModuleInfo(module)?.importedIds ?? []) collect(each, context, into);
  return into;
}

/** Both halves need it: it comes while the first script still finds out which one is wanted. */
export function preloadBoth(): Plugin {
  return {
    name: 'preload-both-halves',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.values(bundle ?? {})
          .filter((file) => file.type === 'chunk' && file.name === BOTH)
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: '', href: `/${fileName}` },
            injectTo: 'head',
          })),
    },
  };
}
