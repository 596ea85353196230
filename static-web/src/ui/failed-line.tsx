import { common } from '../texts/common.ts';
import { buttonStyle } from './styles.ts';

interface FailedLineProps {
  text: string;
  onRetry: () => void;
}

/** That a part of a page did not arrive, and the way to ask for it again. */
export function FailedLine({ text, onRetry }: FailedLineProps) {
  return (
    <p role="alert" className="mt-3">
      {text}{' '}
      <button type="button" className={buttonStyle.small} onClick={onRetry}>
        {common.state.retry}
      </button>
    </p>
  );
}
