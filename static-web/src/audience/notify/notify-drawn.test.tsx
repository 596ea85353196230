import { describe, expect, it } from 'vitest';
import { buttons, markup, words } from '../../test-render.tsx';
import { NotifyCard, NotifyCardOf } from './notify-card.tsx';
import type { NotifyState } from './use-notify.ts';

const card = (state: NotifyState) => (
  <NotifyCardOf state={state} start={() => undefined} stop={() => undefined} />
);

describe('the card of notifications', () => {
  it.each<[NotifyState, RegExp, string[]]>([
    ['off', /ressemble le plus à ceux que vous aimez/u, ['Me prévenir le mercredi']],
    ['asking', /vous demande votre accord/u, ['Me prévenir le mercredi']],
    ['on', /C’est noté/u, ['Ne plus recevoir']],
    ['stopping', /Un instant/u, ['Ne plus recevoir']],
    ['failed', /L’inscription n’a pas abouti/u, ['Me prévenir le mercredi']],
    ['notStopped', /L’arrêt n’a pas abouti/u, ['Ne plus recevoir']],
    ['refused', /bloque les notifications.*touchez l’icône/u, []],
    ['impossible', /Sur iPhone ou iPad, ajoutez d’abord le site à l’écran d’accueil/u, []],
  ])('%s: says so, and what a press does', (state, told, pressed) => {
    expect(words(card(state))).toMatch(told);
    expect([...buttons(markup(card(state))).keys()]).toEqual(pressed);
  });

  it('can be pressed but while something is under way, and keeps the focus then', () => {
    const tags = (...states: NotifyState[]): string[] =>
      states.flatMap((state) => [...buttons(markup(card(state))).values()]);
    for (const tag of tags('off', 'on', 'failed', 'notStopped'))
      expect(tag).toContain('aria-disabled="false"');
    for (const tag of tags('asking', 'stopping')) {
      expect(tag).toContain('aria-disabled="true"');
      expect(tag).not.toContain(' disabled=""');
    }
  });

  it('says that something failed at once, and the rest when it suits', () => {
    expect(markup(card('failed'))).toContain('role="alert"');
    expect(markup(card('on'))).not.toContain('role="alert"');
  });

  it('always says what the site keeps', () => {
    expect(words(<NotifyCard />)).toMatch(/garde l’adresse.*et rien de vos films/u);
  });
});
