import { useEffect, useRef, type ReactNode } from 'react';

interface SaveFailedProps {
  /** What went wrong; another one takes the focus again. */
  error: unknown;
  children: ReactNode;
}

/**
 * That something was not saved, beside the button that should have saved it. It takes the focus, and with it comes into
 * sight: nobody believes that what failed is done.
 */
export function SaveFailed({ error, children }: SaveFailedProps) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), [error]);
  return (
    <div
      ref={message}
      role="alert"
      tabIndex={-1}
      className="min-w-0 basis-full scroll-my-24 font-semibold wrap-anywhere text-alert"
    >
      {children}
    </div>
  );
}
