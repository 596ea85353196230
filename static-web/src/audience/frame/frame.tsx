import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { price } from '../../format/format.ts';
import { Connection } from '../../shell/connection.tsx';
import { audience } from '../../texts/fr/audience.ts';
import { SkipLink } from '../../ui/skip-link.tsx';
import { programmeQuery } from '../api/queries.ts';
import { MapLink } from './map-link.tsx';

const text = audience.nav;
const PAGES = [
  {
    href: '/',
    text: text.programme,
    isHere: (path: string) => path === '/' || path.startsWith('/programme'),
  },
  { href: '/trouver', text: text.find, isHere: (path: string) => /^\/(trouver|films)(\/|$)/u.test(path) },
];

/** The cinema's name and pages above, where it is below; the page between. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <div>
      <SkipLink />
      <Header />
      <Connection />
      <main
        id="contenu"
        tabIndex={-1}
        className="mx-auto min-h-dvh w-full max-w-310 px-4 pt-6 pb-14 outline-none sm:px-8 lg:pt-9"
      >
        {children}
      </main>
      <Footer />
    </div>
  );
}

function Header() {
  const [path] = useLocation();
  const { data } = useQuery(programmeQuery);
  return (
    <header className="border-b border-line bg-sheet">
      <div className="mx-auto flex max-w-310 flex-wrap items-center gap-x-8 px-4 sm:px-8">
        <Link
          href="/"
          className="flex min-h-14 min-w-0 items-center text-xl font-extrabold tracking-tight text-velvet wrap-anywhere max-sm:flex-1"
        >
          {data?.cinema.name ?? audience.cinema}
        </Link>
        <nav aria-label={text.label} className="-mx-1 flex gap-x-1 max-sm:order-last max-sm:w-full">
          {PAGES.map(({ href, text: name, isHere }) => (
            <Link
              key={href}
              href={href}
              aria-current={isHere(path) ? 'page' : undefined}
              className="flex min-h-11 items-center border-b-3 border-transparent px-2 font-semibold text-quiet hover:text-ink aria-[current]:border-velvet aria-[current]:text-ink sm:min-h-14"
            >
              {name}
            </Link>
          ))}
        </nav>
        {/* The other half of the site: it is loaded anew. */}
        <a
          href="/connexion"
          className="flex min-h-11 items-center text-sm text-quiet underline decoration-line decoration-2 underline-offset-4 hover:decoration-quiet sm:ml-auto"
        >
          {text.manager}
        </a>
      </div>
    </header>
  );
}

/** Its room is there before its words. */
function Footer() {
  const { data } = useQuery(programmeQuery);
  return (
    <footer className="border-t border-line bg-sheet">
      <div className="mx-auto grid min-h-36 max-w-310 content-start gap-x-10 gap-y-1 px-4 py-6 sm:px-8">
        <h2 className="text-sm font-semibold tracking-wide text-quiet uppercase">{audience.place.title}</h2>
        {data !== undefined && (
          <>
            <p className="text-lg font-bold wrap-anywhere">{data.cinema.name}</p>
            {data.cinema.address !== '' && (
              <p className="flex flex-wrap items-center gap-x-4">
                <span className="wrap-anywhere">{data.cinema.address}</span>
                <MapLink address={data.cinema.address} />
              </p>
            )}
            <p className="text-quiet">{audience.programme.place(price(data.cinema.ticketPrice))}</p>
          </>
        )}
      </div>
    </footer>
  );
}
