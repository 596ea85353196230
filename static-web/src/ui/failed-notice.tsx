import { ApiError } from '../api/client.ts';
import { signOut } from '../session/session.ts';
import { fr } from '../texts/fr.ts';
import { Notice } from './notice.tsx';

/** What went wrong, what was kept, what to do. */
export function FailedNotice({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (error instanceof ApiError) {
    // The page is on its way to the sign-in page.
    if (error.status === 401) return null;
    if (error.status === 403) {
      return (
        <Notice
          alert
          title={fr.state.forbidden}
          detail={fr.signIn.noAccessDetail}
          action={{ text: fr.signIn.otherAccount, onClick: signOut }}
        />
      );
    }
    if (error.status === 404 || error.status === 400) {
      return (
        <Notice
          alert
          title={fr.state.unknownWeek}
          detail={fr.state.unknownWeekDetail}
          link={{ href: '/', text: fr.state.toCurrentWeek }}
        />
      );
    }
  }
  return (
    <Notice
      alert
      title={fr.state.failedTitle}
      detail={fr.state.failedDetail}
      action={{ text: fr.state.retry, onClick: onRetry }}
    />
  );
}
