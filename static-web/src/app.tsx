import { Suspense } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { Asked } from './api/asked.tsx';
import { figuresQuery, historyQuery, monitoringQuery, weekQuery } from './api/queries.ts';
import {
  FiguresPage,
  FilmPage,
  HelpPage,
  HistoryPage,
  MonitoringPage,
  ReleasesPage,
  SendPage,
  SettingsPage,
} from './lazy-pages.ts';
import { aroundNavigation } from './navigation/entries.ts';
import { useScrollPosition } from './navigation/use-scroll-position.ts';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { fr } from './texts/fr.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Notice } from './ui/notice.tsx';
import { PageSkeleton } from './ui/page-skeleton.tsx';
import { CurrentWeekPage } from './week/current-week-page.tsx';
import { WeekPage } from './week/week-page.tsx';

export function App() {
  return (
    <Router aroundNav={aroundNavigation}>
      <Site />
    </Router>
  );
}

function Site() {
  const [path] = useLocation();
  useScrollPosition(path);
  return (
    <ErrorBoundary at={path}>
      <Switch>
        <Route path="/connexion" component={SignInPage} />
        <Route>
          <Shell>
            <ErrorBoundary at={path}>
              <Suspense fallback={<PageSkeleton />}>
                <Pages />
              </Suspense>
            </ErrorBoundary>
          </Shell>
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

/** The week comes with the first visit; the other pages are fetched when they are wanted, what they show beside them. */
function Pages() {
  return (
    <Switch>
      <Route path="/" component={CurrentWeekPage} />
      <Route path="/semaine/:week">{({ week }) => <WeekPage week={week} />}</Route>
      <Route path="/semaine/:week/programme">{({ week }) => <SendPage week={week} />}</Route>
      <Route path="/sorties/:week?">{({ week }) => <ReleasesPage week={week ?? null} />}</Route>
      <Route path="/film/:week/:filmId">
        {({ week, filmId }) => (
          <>
            <Asked query={weekQuery(week)} />
            <FilmPage week={week} filmId={filmId} />
          </>
        )}
      </Route>
      <Route path="/chiffres">
        <Asked query={figuresQuery} />
        <FiguresPage />
      </Route>
      <Route path="/historique">
        <Asked query={historyQuery} />
        <Asked query={figuresQuery} />
        <HistoryPage />
      </Route>
      <Route path="/reglages" component={SettingsPage} />
      <Route path="/aide" component={HelpPage} />
      <Route path="/suivi">
        <Asked query={monitoringQuery} />
        <MonitoringPage />
      </Route>
      <Route>
        <Notice level={1} title={fr.state.notFound} link={{ href: '/', text: fr.state.toCurrentWeek }} />
      </Route>
    </Switch>
  );
}
