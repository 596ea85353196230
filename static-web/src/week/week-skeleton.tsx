import { Waking } from '../ui/waking.tsx';

/** The week's page before its figures, in its final shape. */
export function WeekSkeleton() {
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="min-w-0 space-y-6">
        <div className="min-h-36">
          <div className="h-7 w-full max-w-2xl skeleton" />
          <div className="mt-3 h-7 w-2/3 max-w-lg skeleton" />
          <div className="mt-4">
            <Waking />
          </div>
        </div>
        <div className="grid gap-6 md:grid-cols-2">
          <TicketSkeleton />
          <TicketSkeleton />
        </div>
        <div className="h-80 rounded-lg bg-sheet p-5 shadow-(--lift)">
          <div className="h-4 w-40 skeleton" />
          <div className="mt-6 h-24 skeleton" />
        </div>
      </div>
      <div className="hidden min-h-96 space-y-6 rounded-lg bg-sheet p-5 shadow-(--lift) xl:block">
        {[0, 1, 2, 3, 4].map((row) => (
          <div key={row} className="flex gap-3">
            <div className="aspect-2/3 w-13 skeleton" />
            <div className="h-4 flex-1 skeleton" />
          </div>
        ))}
      </div>
    </div>
  );
}

function TicketSkeleton() {
  return (
    <div className="drop-shadow-[0_6px_16px_#0000001f]">
      <div className="ticket-stub h-13 rounded-t-xl bg-stub" />
      <div className="ticket-body rounded-b-xl bg-sheet">
        <div className="perforation mx-3.5" />
        <div className="min-h-115 p-5">
          <div className="flex gap-4">
            <div className="aspect-2/3 w-24 skeleton sm:w-28" />
            <div className="flex-1 space-y-3">
              <div className="h-6 skeleton" />
              <div className="h-4 w-2/3 skeleton" />
              <div className="h-4 w-1/2 skeleton" />
            </div>
          </div>
          <div className="mt-6 h-8 w-1/2 skeleton" />
          <div className="mt-3 h-5 skeleton" />
          <div className="mt-6 h-16 skeleton" />
        </div>
      </div>
    </div>
  );
}
