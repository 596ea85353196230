import { ApiError } from '../api/api-error.ts';
import { failureWords } from '../api/failure-words.ts';
import { signOut } from '../session/session.ts';
import { fr } from '../texts/fr.ts';
import { Notice } from './notice.tsx';
import { UnknownWeek } from './unknown-week.tsx';

interface FailedNoticeProps {
  error: Error;
  onRetry: () => void;
  /** 1 where the page has no heading of its own. */
  level?: 1 | 2;
}

/** What went wrong, what was kept, what to do. */
export function FailedNotice({ error, onRetry, level = 2 }: FailedNoticeProps) {
  if (error instanceof ApiError) {
    // The page is on its way to the sign-in page.
    if (error.status === 401) return null;
    if (error.status === 403) {
      return (
        <Notice
          alert
          level={level}
          title={fr.state.forbidden}
          detail={fr.signIn.noAccessDetail}
          action={{ text: fr.signIn.otherAccount, onClick: signOut }}
        />
      );
    }
    if (error.status === 404 || error.status === 400) {
      return <UnknownWeek level={level} />;
    }
  }
  return (
    <Notice
      alert
      level={level}
      title={fr.state.failedTitle}
      detail={failureWords(error) ?? fr.state.failedDetail}
      action={{ text: fr.state.retry, onClick: onRetry }}
    />
  );
}
