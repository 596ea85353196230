import { createContext, useContext, useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';

const CloseDialog = createContext<() => void>(() => undefined);

/** Closes the dialog that a component stands in. */
export const useCloseDialog = (): (() => void) => useContext(CloseDialog);

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question over the page: a sheet from below on a phone, a card in the middle of a desktop. Escape closes it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    // What is chosen now is where a choice begins.
    dialog.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [title]);
  useLayoutEffect(() => {
    const shown = dialog.current;
    // Back takes it away without closing it: only one that is closed gives the focus back.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      // The event comes late: React's strict mode (development) has closed and opened it again by then.
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose();
      }}
      className="m-auto max-h-[92dvh] w-[min(36rem,calc(100vw-2rem))] max-w-none scroll-pb-24 overflow-auto overscroll-contain rounded-xl bg-sheet p-6 text-ink shadow-(--lift) backdrop:bg-black/60 max-sm:mb-0 max-sm:w-screen max-sm:rounded-b-none max-sm:px-4 max-sm:py-5"
    >
      <h2 id={heading} className="text-xl leading-tight font-bold">
        {title}
      </h2>
      <CloseDialog value={() => dialog.current?.close()}>{children}</CloseDialog>
    </dialog>
  );
}
