import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { answered, markup, words } from '../test-render.tsx';
import { FailedLine } from './failed-line.tsx';
import { FailedNotice } from './failed-notice.tsx';
import { Notice } from './notice.tsx';
import { Poster } from './poster.tsx';
import { RangeBar } from './range-bar.tsx';

const nothing = (): void => undefined;

describe('what is said of a failure', () => {
  const weeks = { weeks: [{ week: '2023-06-07' }, { week: '2023-06-14' }] };
  const said = (error: Error): string =>
    words(answered(<FailedNotice error={error} onRetry={nothing} />, [[['weeks'], weeks]]));

  it('is nothing on the way to the sign-in', () => {
    expect(said(new ApiError(401, null))).toBe('');
  });

  it.each([
    [403, /^Ce compte n’a pas accès\..*\|Changer de compte$/u],
    [
      404,
      /^Cette semaine n’existe pas\..*\|Voir la semaine en cours\|Les semaines connues\|mer\. 14 au mar\. 20 juin 2023\|mer\. 7 au /u,
    ],
    [400, /^Cette semaine n’existe pas\./u],
    [503, /^Les chiffres ne sont pas arrivés\..*\|Réessayer$/u],
  ])('for the status %i has its own way on', (status, sentence) => {
    expect(said(new ApiError(status, null))).toMatch(sentence);
  });

  it('is the same where nothing is known', () => {
    expect(said(new TypeError('fetch failed'))).toBe(said(new ApiError(500, null)));
  });
});

describe('a part of a page that did not arrive', () => {
  it('is announced, and can be asked for again', () => {
    const html = markup(<FailedLine text="Rien n’est arrivé." onRetry={nothing} />);
    expect(html).toMatch(/^<p role="alert"[^>]*>Rien n’est arrivé\. <button type="button"[^>]*>Réessayer</u);
  });
});

describe('a notice', () => {
  it('has the heading that its page leaves to it, and is announced where something went wrong', () => {
    expect(markup(<Notice title="Rien" />)).toMatch(/<section class.*<h2[^>]*>Rien<\/h2><\/section>$/u);
    expect(markup(<Notice title="Rien" level={1} alert />)).toMatch(/<section role="alert".*<h1/u);
  });

  it('shows what there is beside the title', () => {
    const link = { href: '/sorties', text: 'Voir' };
    const action = { text: 'Réessayer', onClick: nothing };
    expect(words(<Notice title="Rien" detail="Pas encore." link={link} action={action} />)).toBe(
      'Rien|Pas encore.|Réessayer|Voir',
    );
  });
});

describe('a poster', () => {
  const film = { title: 'Alpha', posterUrl: null, directors: ['Une Autre', 'Un Tiers'] };

  it('without a picture is the title with its first director', () => {
    expect(words(<Poster film={film} className="" />)).toBe('Alpha|Une Autre');
    expect(words(<Poster film={{ ...film, directors: [] }} className="" />)).toBe('Alpha');
  });

  it('with a picture has no words, for the title stands beside it', () => {
    const html = markup(<Poster film={{ ...film, posterUrl: 'https://example.test/a.jpg' }} className="" />);
    expect(html).toMatch(/<img src="https:\/\/example\.test\/a\.jpg" alt=""/u);
    expect(html).not.toContain('Alpha');
  });
});

describe('a range', () => {
  /** Where its marks begin. */
  const lefts = (html: string): string[] => [...html.matchAll(/left:([^;"]+)/gu)].map(([, at = '']) => at);

  it('has a hatch, a mark and a dot, as far as they are known', () => {
    expect(lefts(markup(<RangeBar range={[10, 40]} expected={20} actual={30} end={100} />))).toEqual([
      '10%',
      '20%',
      '30%',
    ]);
    expect(lefts(markup(<RangeBar range={[10, 40]} end={100} />))).toEqual(['10%']);
    expect(lefts(markup(<RangeBar range={null} actual={0} end={100} />))).toEqual(['0%']);
  });

  it('does not leave its place', () => {
    const html = markup(<RangeBar range={[-5, 400]} expected={200} end={100} />);
    expect(lefts(html)).toEqual(['0%', '100%']);
    expect(html).toContain('right:calc(100% - 100%)');
  });
});
