import type { MouseEvent } from 'react';
import { notify } from '../../texts/fr/notify.ts';
import { Icon } from '../../ui/icon.tsx';
import { isSecondPress } from '../../ui/second-press.ts';
import { buttonStyle } from '../../ui/styles.ts';
import { TitledCard } from '../../ui/titled-card.tsx';
import { UNDER_WAY, useNotify, type NotifyState } from './use-notify.ts';

const text = notify.card;
/** Another press of the button that did not do it helps. */
const FAILED: ReadonlySet<NotifyState> = new Set(['failed', 'notStopped']);

/** Notifications of each new programme: asked for by a press, ended by a press. */
export function NotifyCard() {
  return <NotifyCardOf {...useNotify()} />;
}

interface NotifyCardOfProps {
  state: NotifyState;
  start: () => void;
  stop: () => void;
}

/** The card in a state. It has the same place in each, so that nothing below it jumps. */
export function NotifyCardOf({ state, start, stop }: NotifyCardOfProps) {
  return (
    <div className="mt-8 scroll-mt-4" id="notifications">
      <TitledCard id="notify" title={text.title}>
        <div className="mt-2 grid gap-x-10 gap-y-4 lg:grid-cols-2">
          <div>
            <p className="text-pretty">{text.lead}</p>
            <p className="mt-2 text-sm text-pretty text-quiet">{text.privacy}</p>
          </div>
          <div className="flex min-h-26 flex-wrap content-start items-center gap-x-4 gap-y-2 sm:min-h-18 lg:content-center">
            <Press state={state} start={start} stop={stop} />
            <p role={FAILED.has(state) ? 'alert' : 'status'} className="min-w-0 flex-1 basis-56">
              {text.state[state]} {hint(state)}
            </p>
          </div>
        </div>
      </TitledCard>
    </div>
  );
}

/** While something is under way it is not disabled, because it would lose the focus. */
function Press({ state, start, stop }: NotifyCardOfProps) {
  if (state === 'impossible' || state === 'refused') return null;
  const isOn = state === 'on' || state === 'stopping' || state === 'notStopped';
  const isUnderWay = UNDER_WAY.has(state);
  const press = (event: MouseEvent): void => {
    if (isSecondPress(event) || isUnderWay) return;
    if (isOn) stop();
    else start();
  };
  return (
    <button
      type="button"
      className={`${isOn ? buttonStyle.quiet : buttonStyle.main} aria-disabled:opacity-60`}
      aria-disabled={isUnderWay}
      onClick={press}
    >
      {!isOn && <Icon name="send" className="size-4" />}
      {isOn ? text.stop : text.start}
    </button>
  );
}

function hint(state: NotifyState): string {
  return state === 'impossible' || state === 'refused' ? text.how[state] : '';
}
