import { onlineManager } from '@tanstack/react-query';
import { failureWords } from '../../api/failure-words.ts';
import { common } from '../../texts/common.ts';
import { audience } from '../../texts/fr/audience.ts';
import { Notice } from '../../ui/notice.tsx';

interface NotArrivedProps {
  error: Error;
  onRetry: () => void;
  /** 1 where the page has no heading of its own. */
  level: 1 | 2;
}

/** What went wrong with what everybody may read, and what to do. */
export function NotArrived({ error, onRetry, level }: NotArrivedProps) {
  const { title, detail, offline } = audience.failed;
  return (
    <Notice
      alert
      level={level}
      title={title}
      detail={onlineManager.isOnline() ? (failureWords(error) ?? detail) : offline}
      action={{ text: common.state.retry, onClick: onRetry }}
    />
  );
}
