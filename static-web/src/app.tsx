import { Route, Switch } from 'wouter';
import { HistoryPage } from './history/history-page.tsx';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { fr } from './texts/fr.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Notice } from './ui/notice.tsx';
import { CurrentWeekPage } from './week/current-week-page.tsx';
import { WeekPage } from './week/week-page.tsx';

export function App() {
  return (
    <ErrorBoundary>
      <Switch>
        <Route path="/connexion" component={SignInPage} />
        <Route>
          <Shell>
            <ErrorBoundary>
              <Pages />
            </ErrorBoundary>
          </Shell>
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={CurrentWeekPage} />
      <Route path="/semaine/:week">{({ week }) => <WeekPage week={week} />}</Route>
      <Route path="/historique" component={HistoryPage} />
      <Route>
        <Notice level={1} title={fr.state.notFound} link={{ href: '/', text: fr.state.toCurrentWeek }} />
      </Route>
    </Switch>
  );
}
