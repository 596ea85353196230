import { useState, type MouseEvent } from 'react';
import { sharing as text } from '../../../texts/fr/sharing.ts';
import { isSecondPress } from '../../../ui/second-press.ts';
import { buttonStyle } from '../../../ui/styles.ts';
import { useLikes } from '../likes.ts';
import { agreeToShare, type SharingEnd } from './share-likes.ts';
import { stopSharing, useSharing, type Sharing } from './sharing-state.ts';

type Doing = 'nothing' | 'sending' | 'stopped' | SharingEnd;

/** Asks whether the site may have one's likes, says what that means, and lets one stop by a press. */
export function SharingQuestion() {
  const sharing = useSharing();
  const likes = useLikes();
  const [doing, setDoing] = useState<Doing>('nothing');
  if (likes.length === 0 && sharing === null && doing !== 'stopped') return null;
  const send = (): void => {
    setDoing('sending');
    void agreeToShare(new Date()).then(setDoing);
  };
  const stop = (): void => {
    stopSharing();
    setDoing('stopped');
  };
  const isSending = doing === 'sending';
  // What was just agreed to is not stopped by the second half of a double click: then it would be sent twice in the end.
  const press = (event: MouseEvent): void => {
    if (isSecondPress(event) || isSending) return;
    if (sharing === null) send();
    else stop();
  };
  const failure = doing === 'refused' || doing === 'unknown' || doing === 'not-kept' ? doing : null;
  return (
    <section aria-labelledby="sharing" className="mt-6 border-t border-line pt-5">
      <h3 id="sharing" className="font-bold">
        {text.title}
      </h3>
      <p className="mt-1 max-w-prose text-sm">{text.why}</p>
      <dl className="mt-2 grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2 lg:grid-cols-4">
        {text.points.map(({ name, said }) => (
          <div key={name}>
            <dt className="font-semibold">{name}</dt>
            <dd className="text-quiet">{said}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className={buttonStyle.quiet}
          aria-disabled={isSending || undefined}
          onClick={press}
        >
          {isSending ? text.sending : sharing === null ? text.agree : text.stop}
        </button>
        {doing === 'refused' && sharing !== null && (
          <button type="button" className={buttonStyle.quiet} onClick={send}>
            {text.again}
          </button>
        )}
      </div>
      <p role="status" className="mt-2 max-w-prose text-sm font-semibold empty:hidden">
        {doing === 'stopped' && sharing === null ? text.stopped : isSending ? null : told(sharing)}
      </p>
      {failure !== null && (
        <p role="alert" className="mt-2 max-w-prose text-sm">
          {text.failed[failure]}
        </p>
      )}
    </section>
  );
}

function told(sharing: Sharing | null): string | null {
  if (sharing === null) return null;
  return sharing.sent.length === 0 ? text.onNothing : text.on(sharing.sent.length);
}
