import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { date, instant } from '../format/format.ts';
import { monitoring } from '../texts/fr/monitoring.ts';

const text = monitoring.models;

/** Which model is in service, which one wants its place, and which were there before. */
export function Models({ data: { model, weeks } }: { data: Monitoring }) {
  const { version, since, challenger, before } = model;
  const last = weeks.at(-1);
  return (
    <>
      <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-3">
        <Model
          name={text.champion}
          version={version}
          note={since === null ? text.sinceUnknown : text.since(instant(since))}
        />
        <Model name={text.challenger} version={challenger ?? text.noChallenger} />
        {before.length > 0 && <Model name={text.before} version={before.join(', ')} />}
      </dl>
      {last !== undefined && (
        <p className="mt-3 max-w-prose text-sm text-quiet">
          {text.workedOut(date(last.week), instant(last.workedOutAt))}{' '}
          {last.modelVersion !== version && text.otherModel(last.modelVersion)}
        </p>
      )}
    </>
  );
}

function Model({ name, version, note }: { name: string; version: string; note?: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-quiet">{name}</dt>
      <dd className="font-semibold wrap-anywhere">{version}</dd>
      {note !== undefined && <dd className="text-sm text-quiet">{note}</dd>}
    </div>
  );
}
