import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { guardLeaving } from '../navigation/entries.ts';
import { hasSessionEnded } from '../session/ended.ts';
import { fr } from '../texts/fr.ts';
import { Dialog, useCloseDialog } from '../ui/dialog.tsx';
import { buttonStyle, dialogFooter } from '../ui/styles.ts';

/** Asks before something that is typed and not saved is left: by a link, by Back, by closing the tab. */
export function LeaveGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  // Asked at that moment: what was typed last may not be drawn yet.
  const isNeeded = useEffectEvent(isUnsaved);
  useEffect(() => {
    const ends = new AbortController();
    const release = guardLeaving({
      isNeeded: () => isNeeded(),
      ask: (go) => setLeave(() => go),
    });
    const ask = (event: BeforeUnloadEvent): void => {
      // What stood in a form when the session ended is kept for the time after signing in.
      if (isNeeded() && !hasSessionEnded()) event.preventDefault();
    };
    addEventListener('beforeunload', ask, { signal: ends.signal });
    return () => {
      ends.abort();
      release();
    };
  }, []);
  if (leave === null) return null;
  // Not where the form stands: that may be closed, and a question in it is not seen.
  return createPortal(
    <Dialog title={fr.forms.leave.title} onClose={() => setLeave(null)}>
      <p className="mt-3">{fr.forms.leave.detail}</p>
      <Answers onLeave={leave} />
    </Dialog>,
    document.body,
  );
}

function Answers({ onLeave }: { onLeave: () => void }) {
  const close = useCloseDialog();
  return (
    <div className={`${dialogFooter} mt-4`}>
      <button type="button" className={buttonStyle.main} onClick={close}>
        {fr.forms.leave.stay}
      </button>
      <button
        type="button"
        className={buttonStyle.quiet}
        onClick={() => {
          close();
          onLeave();
        }}
      >
        {fr.forms.leave.go}
      </button>
    </div>
  );
}
