import type { Programme } from '#shared/api/contract/programme.ts';
import type { Settings, SettingsEvaluation } from '#shared/api/contract/settings.ts';
import { money, signedMoney, weekSpan } from '../format/format.ts';
import { ofTen } from '../texts/chances.ts';
import { fr } from '../texts/fr.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { useWakingWords } from '../ui/use-waking-words.ts';
import { useSettingsEvaluation } from './settings-queries.ts';

const text = settingsText;

interface PreviewProps {
  /** What is typed; null while it cannot be saved. */
  proposed: Settings | null;
  isChanged: boolean;
}

/** What the current week would bring under the settings that hold, and under those that are typed. */
export function Preview({ proposed, isChanged }: PreviewProps) {
  return (
    <section aria-labelledby="preview" className="rounded-md bg-paper p-4">
      <h3 id="preview" className="font-semibold">
        {text.previewTitle}
      </h3>
      <div aria-live="polite" className="mt-2 lg:min-h-56">
        {proposed === null ? (
          <p>{text.previewInvalid}</p>
        ) : isChanged ? (
          <Evaluated proposed={proposed} />
        ) : (
          <p>{text.unchanged}</p>
        )}
      </div>
    </section>
  );
}

function Evaluated({ proposed }: { proposed: Settings }) {
  const { data, isError } = useSettingsEvaluation(proposed);
  if (data !== undefined) return <Effect evaluation={data} />;
  return isError ? <p>{text.previewFailed}</p> : <Awaited />;
}

function Awaited() {
  const words = useWakingWords();
  return words === null ? <div className="h-48 skeleton" /> : <p className="text-quiet">{words}</p>;
}

function Effect({ evaluation: { week, before, after, difference } }: { evaluation: SettingsEvaluation }) {
  if (before === null || after === null || difference === null) return <p>{text.noPreview}</p>;
  const isSame = Math.round(difference) === 0;
  return (
    <>
      <p>
        {text.previewWeek(weekSpan(week))}{' '}
        <strong className={`font-bold ${difference < 0 && !isSame ? 'text-loss' : ''}`}>
          {isSame ? text.sameResult : text.more(signedMoney(difference))}
        </strong>
      </p>
      <Comparison before={before} after={after} />
    </>
  );
}

type Row = [name: string, write: (programme: Programme) => string];

/** The result is what stays of it where both settings ask for that; where one alone does, that stands beside. */
function rowsOf(before: Programme, after: Programme): Row[] {
  const asking = [before, after].filter(({ kept }) => kept !== null).length;
  const kept = (programme: Programme) => (asking === 2 ? programme.kept : null);
  const stays: Row = [text.stays, (programme) => orDash(programme.kept?.takings, money)];
  const left: Row = [text.staysResult, (programme) => orDash(programme.kept?.result, signedMoney)];
  return [
    [text.takings, (programme) => money(programme.expectedTakings)],
    ...(asking > 0 ? [stays] : []),
    [text.fixedCosts, (programme) => money(programme.fixedCosts)],
    [text.result, (programme) => signedMoney(kept(programme)?.result ?? programme.expectedResult)],
    ...(asking === 1 ? [left] : []),
    [
      text.chance,
      (programme) => fr.weeksOfTen(ofTen(kept(programme)?.profitProbability ?? programme.profitProbability)),
    ],
  ];
}

function orDash(amount: number | undefined, write: (euros: number) => string): string {
  return amount === undefined ? '–' : write(amount);
}

function Comparison({ before, after }: { before: Programme; after: Programme }) {
  return (
    <table aria-label={text.previewTable} className="mt-3 w-full text-right text-foretold">
      <thead className="text-sm text-quiet">
        <tr>
          <td />
          <th scope="col" className="pb-1 font-normal">
            {text.before}
          </th>
          <th scope="col" className="pb-1 pl-3 font-normal">
            {text.after}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rowsOf(before, after).map(([name, write]) => (
          <tr key={name}>
            <th scope="row" className="py-2 pr-2 text-left font-normal text-ink">
              {name}
            </th>
            <td className="whitespace-nowrap">{write(before)}</td>
            <td className="pl-3 font-bold whitespace-nowrap">{write(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
