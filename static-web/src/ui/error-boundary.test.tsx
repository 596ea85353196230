import { expect, it } from 'vitest';
import { buttons, markup, words } from '../test-render.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** A page at an address, as it is once drawing it has failed. */
function failed(at: string): ErrorBoundary {
  const boundary = new ErrorBoundary({ at, children: 'La page' });
  boundary.state = { ...boundary.state, ...ErrorBoundary.getDerivedStateFromError() };
  return boundary;
}

it('a page that can be drawn is', () => {
  expect(words(<ErrorBoundary at="/chiffres">La page</ErrorBoundary>)).toBe('La page');
});

it('one that cannot leaves a sentence under the page’s heading, and a way on', () => {
  const shown = failed('/chiffres').render();
  expect(markup(shown)).toMatch(/^<section role="alert".*<h1[^>]*>Cette page n’a pas pu s’afficher\.<\/h1>/u);
  expect(words(shown)).not.toContain('La page');
  expect([...buttons(markup(shown)).keys()]).toEqual(['Recharger']);
});

it('another address is tried anew, the same one is not', () => {
  const { props, state } = failed('/chiffres');
  expect(ErrorBoundary.getDerivedStateFromProps(props, state)).toBeNull();
  expect(ErrorBoundary.getDerivedStateFromProps({ ...props, at: '/sorties' }, state)).toEqual({
    at: '/sorties',
    failed: false,
  });
});
