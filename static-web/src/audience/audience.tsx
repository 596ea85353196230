import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Router, Switch, useLocation } from 'wouter';
import { aroundNavigation, watchHistory } from '../navigation/entries.ts';
import { useScrollPosition } from '../navigation/use-scroll-position.ts';
import { common } from '../texts/common.ts';
import { audience } from '../texts/fr/audience.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Notice } from '../ui/notice.tsx';
import { programmeQuery } from './api/queries.ts';
import { publicClient } from './api/query-client.ts';
import { FilmPage } from './film/film-page.tsx';
import { FindPage } from './find/find-page.tsx';
import { Frame } from './frame/frame.tsx';
import { mirrorLikes } from './likes/mirror.ts';
import { shareLater } from './likes/sharing/share-likes.ts';
import { ProgrammePage } from './showing/programme-page.tsx';

/** Asks for what every page of the audience shows, before it is known whether one of them is wanted. */
export function prepare(): void {
  void publicClient.query(programmeQuery).catch(() => undefined);
}

/** Draws the audience's half of the site. */
export function draw(place: HTMLElement): void {
  watchHistory();
  mirrorLikes();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={publicClient}>
        <Router aroundNav={aroundNavigation}>
          <Pages />
        </Router>
      </QueryClientProvider>
    </StrictMode>,
  );
  void shareLater(new Date());
}

function Pages() {
  const [path] = useLocation();
  useScrollPosition(path);
  return (
    <Frame>
      <ErrorBoundary at={path}>
        <Switch>
          <Route path="/">
            <ProgrammePage week={null} />
          </Route>
          <Route path="/programme/:week">{({ week }) => <ProgrammePage week={week} />}</Route>
          <Route path="/films/:id">{({ id }) => <FilmPage key={id} id={id} />}</Route>
          <Route path="/trouver" component={FindPage} />
          <Route>
            <Notice
              level={1}
              title={common.state.notFound}
              link={{ href: '/', text: audience.programme.toCurrent }}
            />
          </Route>
        </Switch>
      </ErrorBoundary>
    </Frame>
  );
}
