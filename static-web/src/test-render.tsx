/** Components drawn once for tests, as a browser has them before anybody has touched anything. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';

/** @param at address of the page on which they are. */
export function markup(node: ReactNode, at = '/'): string {
  return renderToStaticMarkup(<Router ssrPath={at}>{node}</Router>);
}

/** What a reader sees, pieces parted by a bar: without tags and with plain spaces. */
export function words(node: ReactNode, at?: string): string {
  return markup(node, at)
    .replace(/<(path|svg|rect)[^>]*>|<\/(path|svg|rect)>/gu, '')
    .replace(/(<[^>]*>)+/gu, '|')
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/^\||\|$/gu, '');
}
