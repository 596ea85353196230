import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { prefetchPage, type LazyPage } from '../lazy-pages.ts';
import { OPS } from '../session/local-manager.ts';
import { useRole } from '../session/roles.ts';
import { signOut } from '../session/session.ts';
import { fr } from '../texts/fr.ts';
import { Tour } from '../tour/tour.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { buttonStyle } from '../ui/styles.ts';
import { Connection } from './connection.tsx';
import { Demonstration } from './demonstration.tsx';
import { LeftSaves } from './left-saves.tsx';

interface Page {
  href: string;
  text: string;
  icon: IconName;
  isHere: (path: string) => boolean;
  /** Its code, when it does not come with the first page. */
  code?: LazyPage;
}

/** The pages in the order of the bar. A new page is a line here, a route in app.tsx and a folder. */
const PAGES: readonly Page[] = [
  {
    href: '/',
    text: fr.nav.week,
    icon: 'ticket',
    isHere: (path) => path === '/' || path.startsWith('/semaine/'),
  },
  {
    href: '/sorties',
    text: fr.nav.releases,
    icon: 'film',
    isHere: (path) => /^\/(sorties|film)(\/|$)/u.test(path),
    code: 'releases',
  },
  {
    href: '/chiffres',
    text: fr.nav.figures,
    icon: 'figures',
    isHere: (path) => path === '/chiffres',
    code: 'figures',
  },
  {
    href: '/historique',
    text: fr.nav.history,
    icon: 'chart',
    isHere: (path) => path === '/historique',
    code: 'history',
  },
  {
    href: '/reglages',
    text: fr.nav.settings,
    icon: 'settings',
    isHere: (path) => path === '/reglages',
    code: 'settings',
  },
];
/** Beside signing out: the bar of a phone has room for the pages of every day only. */
const HELP: Page = {
  href: '/aide',
  text: fr.nav.help,
  icon: 'help',
  isHere: (path) => path === '/aide',
  code: 'help',
};

/** For the person in charge of the service alone, who has the role. */
const MONITORING: Page = {
  href: '/suivi',
  text: fr.nav.monitoring,
  icon: 'pulse',
  isHere: (path) => path === '/suivi',
  code: 'monitoring',
};

/** A rail at the left of a desktop, a bar at the bottom of a phone; the page between. */
export function Shell({ children }: { children: ReactNode }) {
  const isInCharge = useRole(OPS);
  return (
    <div className="min-h-dvh pb-20 lg:pb-0 lg:pl-28">
      <SkipLink />
      <Navigation isInCharge={isInCharge} />
      <Demonstration />
      <Connection />
      <LeftSaves />
      <main
        id="contenu"
        tabIndex={-1}
        className="mx-auto max-w-310 px-4 pt-4 pb-12 outline-none sm:px-8 lg:pt-8"
      >
        {children}
      </main>
      {/* The bar of a phone has no room for them. */}
      <footer className="flex flex-wrap justify-center gap-3 px-4 pb-8 lg:hidden">
        {isInCharge && <FooterLink page={MONITORING} />}
        <FooterLink page={HELP} />
        <button type="button" onClick={signOut} className={buttonStyle.small}>
          <Icon name="signOut" className="size-4" />
          {fr.nav.signOut}
        </button>
      </footer>
      <Tour />
    </div>
  );
}

function FooterLink({ page }: { page: Page }) {
  const [path] = useLocation();
  return (
    <Link
      href={page.href}
      aria-current={page.isHere(path) ? 'page' : undefined}
      className={buttonStyle.small}
      {...prefetching(page)}
    >
      <Icon name={page.icon} className="size-4" />
      {page.text}
    </Link>
  );
}

function Navigation({ isInCharge }: { isInCharge: boolean }) {
  const [path] = useLocation();
  return (
    <nav
      aria-label={fr.nav.label}
      className="fixed inset-x-0 bottom-0 z-10 flex border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] lg:inset-y-0 lg:right-auto lg:w-28 lg:flex-col lg:gap-2 lg:border-t-0 lg:border-r lg:px-3 lg:py-6"
    >
      <Link
        href="/"
        aria-label={`${fr.product}, ${fr.productLong}`}
        className="mx-auto mb-6 hidden text-xl font-extrabold tracking-tight text-velvet lg:block"
      >
        {fr.product}
      </Link>
      {PAGES.map((page) => (
        <PageLink key={page.href} page={page} isHere={page.isHere(path)} />
      ))}
      <div className="mt-auto hidden flex-col gap-2 lg:flex">
        {isInCharge && <PageLink page={MONITORING} isHere={MONITORING.isHere(path)} />}
        <PageLink page={HELP} isHere={HELP.isHere(path)} />
        <button
          type="button"
          onClick={signOut}
          className="flex min-h-16 flex-col items-center justify-center gap-1 text-sm text-quiet hover:text-ink"
        >
          <Icon name="signOut" className="size-6" />
          {fr.nav.signOut}
        </button>
      </div>
    </nav>
  );
}

/** The code of a page is fetched when somebody is about to go there. */
function prefetching({ code }: Page) {
  const prefetch = (): void => {
    if (code !== undefined) prefetchPage(code);
  };
  return { onPointerEnter: prefetch, onFocus: prefetch };
}

function PageLink({ page, isHere }: { page: Page; isHere: boolean }) {
  const { href, text, icon } = page;
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="flex min-h-16 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-xs text-quiet hover:text-ink aria-[current]:font-semibold aria-[current]:text-velvet sm:text-sm lg:flex-none lg:rounded-lg lg:py-3 lg:aria-[current]:bg-paper"
      {...prefetching(page)}
    >
      <Icon name={icon} className="size-6" />
      {text}
    </Link>
  );
}
