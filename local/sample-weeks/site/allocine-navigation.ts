import { hiddenLink } from './html.ts';

/** The pages of a film, by what their tabs are called. */
const TABS = {
  home: ['Accueil', (id: number) => `/film/fichefilm_gen_cfilm=${id}.html`],
  casting: ['Casting', (id: number) => `/film/fichefilm-${id}/casting/`],
  'box-office': ['Box Office', (id: number) => `/film/fichefilm-${id}/box-office/`],
} as const;
type Tab = keyof typeof TABS;

/** The tabs above a film's pages: the current one is no link, others hide their path in a class. */
export function allocineNavigation(allocineId: number, current: Tab): string {
  const tabs = Object.entries(TABS).map(([tab, [name, pathOf]]) => {
    const kind = tab === 'home' ? 'home roller-item' : 'roller-item';
    const title = `title="${name}"><div class="item-center">${name}</div>`;
    if (tab === current) return `<span class="${kind} current" href="${pathOf(allocineId)}" ${title}</span>`;
    return tab === 'casting'
      ? `<span class="${hiddenLink(pathOf(allocineId))} ${kind}" ${title}</span>`
      : `<a class="${kind}" href="${pathOf(allocineId)}" ${title}</a>`;
  });
  return `<nav class="entity-page-nav"><div class="roller-slider">${tabs.join('')}</div></nav>`;
}
