/** Components drawn once for tests, as a browser has them before anybody has touched anything. */
import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query';
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

/** Components with what the API has answered already, by the key of its question. */
export function answered(
  node: ReactNode,
  answers: readonly (readonly [key: QueryKey, data: unknown])[],
): ReactNode {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  for (const [key, data] of answers) client.setQueryData(key, data);
  return <QueryClientProvider client={client}>{node}</QueryClientProvider>;
}

/** Components whose question the API did not answer. */
export async function unanswered(node: ReactNode, key: QueryKey, error: Error): Promise<ReactNode> {
  const queries = { retry: false, retryOnMount: false };
  const client = new QueryClient({ defaultOptions: { queries } });
  await client.query({ queryKey: key, queryFn: () => Promise.reject(error) }).catch(() => undefined);
  return <QueryClientProvider client={client}>{node}</QueryClientProvider>;
}

/** The opening tags of the buttons, by what stands on them. */
export function buttons(html: string): Map<string, string> {
  const found = html.matchAll(/(<button[^>]*>)(.*?)<\/button>/gu);
  return new Map(
    [...found].map(([, tag = '', inner = '']) => [
      inner
        .replace(/<[^>]*>/gu, '')
        .replace(/[\u00a0\u202f]/gu, ' ')
        .trim(),
      tag,
    ]),
  );
}
