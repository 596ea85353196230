import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { guardLeaving } from '../navigation/entries.ts';
import { hasSessionEnded } from '../session/ended.ts';
import { fr } from '../texts/fr.ts';
import { Dialog, useCloseDialog } from '../ui/dialog.tsx';
import { buttonStyle, dialogFooter } from '../ui/styles.ts';

interface LeaveGuardProps {
  isUnsaved: () => boolean;
  /** What becomes of what is not saved. */
  detail?: string;
}

/** Asks before something that is typed and not saved is left: by a link, by Back, by closing the tab. */
export function LeaveGuard({ isUnsaved, detail = fr.forms.leave.detail }: LeaveGuardProps) {
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
  const words = { ...fr.forms.leave, detail };
  return <LeaveQuestion words={words} onLeave={leave} onClose={() => setLeave(null)} />;
}

interface LeaveQuestionProps {
  words: typeof fr.forms.leave;
  onLeave: () => void;
  onClose: () => void;
}

/** Whether what is not saved is left. */
export function LeaveQuestion({ words, onLeave, onClose }: LeaveQuestionProps) {
  // Not where the form stands: that may be closed, and a question in it is not seen.
  return createPortal(
    <Dialog title={words.title} onClose={onClose}>
      <p className="mt-3">{words.detail}</p>
      <Answers words={words} onLeave={onLeave} />
    </Dialog>,
    document.body,
  );
}

function Answers({ words, onLeave }: Omit<LeaveQuestionProps, 'onClose'>) {
  const close = useCloseDialog();
  return (
    <div className={`${dialogFooter} mt-4`}>
      <button type="button" className={buttonStyle.main} onClick={close}>
        {words.stay}
      </button>
      <button
        type="button"
        className={buttonStyle.quiet}
        onClick={() => {
          close();
          onLeave();
        }}
      >
        {words.go}
      </button>
    </div>
  );
}
