import { Link } from 'wouter';
import type { Programme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { useWeek } from '../api/use-week.ts';
import { number, weekSpan } from '../format/format.ts';
import { isWeek } from '../programme/is-week.ts';
import { titleOf } from '../programme/programme-view.ts';
import { fr } from '../texts/fr.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { TitledCard } from '../ui/titled-card.tsx';
import { distributorNotes } from './programme-text.ts';
import { SendActions } from './send-actions.tsx';

const text = fr.send;

/** What was decided, to be printed or sent: the programme, and what to tell each distributor. */
export function SendPage({ week }: { week: string }) {
  const { data, isError, error, refetch } = useWeek(week);
  const title = text.title(isWeek(week) ? weekSpan(week) : week);
  return (
    <>
      <title>{`${title} – ${fr.product}`}</title>
      <p className="mb-4 print:hidden">
        <Link
          href={`/semaine/${week}`}
          className="inline-flex min-h-9 items-center gap-1.5 font-semibold text-link underline decoration-line decoration-2 underline-offset-4 hover:decoration-link"
        >
          <Icon name="previous" className="size-4" />
          {text.back}
        </Link>
      </p>
      {data !== undefined ? (
        <Decided week={data} title={title} />
      ) : isError ? (
        <FailedNotice level={1} error={error} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

function Decided({ week, title }: { week: Week; title: string }) {
  if (week.decision === null) {
    const link = { href: `/semaine/${week.week}`, text: text.toWeek };
    return <Notice level={1} title={text.nothing} detail={text.nothingDetail} link={link} />;
  }
  const { programme, decidedAt } = week.decision;
  return (
    <div className="space-y-6">
      <h1 className="text-lg leading-tight font-bold sm:text-xl">{title}</h1>
      <SendActions week={week} programme={programme} decidedAt={decidedAt} />
      <TitledCard id="programme" title={text.rooms.title}>
        <Rooms week={week} programme={programme} />
      </TitledCard>
      <TitledCard id="distributors" title={text.distributors.title}>
        <dl className="mt-3 space-y-4">
          {distributorNotes(week, programme).map(({ distributor, lines }) => (
            <div key={distributor}>
              <dt className="font-semibold wrap-anywhere">{distributor}</dt>
              {lines.map((line) => (
                <dd key={line} className="max-w-prose">
                  {line}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </TitledCard>
    </div>
  );
}

function Rooms({ week, programme }: { week: Week; programme: Programme }) {
  const { rooms } = text;
  return (
    <table className="mt-3 w-full text-left">
      <thead className="text-sm text-quiet">
        <tr>
          {[rooms.room, rooms.film, rooms.week].map((name) => (
            <th key={name} scope="col" className="pr-3 pb-1 font-normal last:pr-0 last:text-right">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="align-top">
        {programme.rooms.map(({ room, name, filmId, expectedTickets, perDay }) => (
          <tr key={room} className="border-t border-line">
            <th scope="row" className="py-2 pr-3 font-normal wrap-anywhere text-quiet">
              {name}
            </th>
            <td className="py-2 pr-3 font-semibold wrap-anywhere">
              {filmId === null ? rooms.closed : (titleOf(week, filmId) ?? fr.ticket.unknownFilm)}
            </td>
            <td className="py-2 text-right text-foretold">
              {filmId !== null && (
                <>
                  <strong className="font-bold">{text.spectators(expectedTickets)}</strong>
                  <span className="block text-sm">
                    {number(perDay.expectedTickets)} {rooms.day}
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
