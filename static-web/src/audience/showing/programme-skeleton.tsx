import { audience } from '../../texts/fr/audience.ts';
import { Waking } from '../../ui/waking.tsx';

/** The programme before its films, in its final shape. */
export function ProgrammeSkeleton() {
  return (
    <>
      <title>{`${audience.programme.title} – ${audience.cinema}`}</title>
      <h1 className="text-lg leading-tight font-bold sm:text-xl">{audience.programme.title}</h1>
      <div className="mt-3 h-9 w-64 max-w-full skeleton" />
      <div className="mt-4 h-7 max-w-2xl skeleton" />
      <div className="mt-3 min-h-10">
        <Waking />
      </div>
      <div className="mt-4 grid gap-6 lg:grid-cols-2 lg:gap-8">
        {[0, 1].map((ticket) => (
          <div key={ticket} className="drop-shadow-[0_6px_16px_#0000001f]">
            <div className="ticket-stub flex gap-5 rounded-t-xl bg-sheet p-5 sm:gap-6 sm:p-6">
              <div className="aspect-2/3 w-28 skeleton sm:w-40" />
              <div className="flex-1 space-y-3">
                <div className="h-8 skeleton" />
                <div className="h-4 w-2/3 skeleton" />
                <div className="h-4 w-1/2 skeleton" />
              </div>
            </div>
            <div className="ticket-body h-40 rounded-b-xl bg-stub" />
          </div>
        ))}
      </div>
      <div className="mt-8 h-80 rounded-lg bg-sheet p-5 shadow-(--lift)">
        <div className="h-4 w-40 skeleton" />
        <div className="mt-6 h-48 skeleton" />
      </div>
    </>
  );
}
