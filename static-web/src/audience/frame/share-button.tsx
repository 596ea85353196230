import { useState } from 'react';
import { audience } from '../../texts/fr/audience.ts';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle } from '../../ui/styles.ts';

const text = audience.share;

interface ShareButtonProps {
  title: string;
  /** Of this site. */
  path: string;
}

/** Hands the page's address to whatever the device shares with; where it cannot, the address is copied. */
export function ShareButton({ title, path }: ShareButtonProps) {
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  const share = (): void => {
    const url = location.origin + path;
    if ('share' in navigator) {
      // Who closes the question has not failed.
      void navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    copy(url).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    );
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="button" className={buttonStyle.small} onClick={share}>
        <Icon name="send" className="size-4" />
        {text.button}
      </button>
      <p role="status" className="text-sm">
        {said !== null && text[said]}{' '}
        {said === 'notCopied' && <span className="select-all wrap-anywhere">{location.origin + path}</span>}
      </p>
    </div>
  );
}

/** Without https a browser has no clipboard. */
async function copy(words: string): Promise<void> {
  await navigator.clipboard.writeText(words);
}
