import { useState } from 'react';

/** The first cell names the row. */
interface Row {
  key: string;
  cells: readonly string[];
}

interface TableProps {
  label: string;
  columns: readonly string[];
  rows: readonly Row[];
}

interface WideTableProps extends Omit<TableProps, 'rows'> {
  /** Opens it. */
  toggle: string;
  /** Neither drawn nor worked out before they are wanted: there may be hundreds. */
  rows: () => readonly Row[];
  note?: string;
}

/** The numbers behind a plot, in a region that scrolls by itself: there are more of them than a phone is wide. */
export function WideTable({ toggle, label, columns, rows, note }: WideTableProps) {
  const [wanted, setWanted] = useState(false);
  return (
    <details className="mt-3 print:hidden" onToggle={() => setWanted(true)}>
      <summary className="min-h-6 font-semibold">{toggle}</summary>
      {wanted && <Table label={label} columns={columns} rows={rows()} />}
      {note !== undefined && <p className="mt-2 text-sm text-quiet">{note}</p>}
    </details>
  );
}

/** So many are shown whole. */
const FEW_ROWS = 12;

/** As it is, without being opened. On a phone each row is a small card. */
export function Table({ label, columns, rows }: TableProps) {
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={label}
      className={`mt-2 overflow-auto text-sm print:max-h-none ${rows.length > FEW_ROWS ? 'max-h-120' : ''}`}
    >
      <table className="block w-full md:table md:w-max md:min-w-full print:table">
        <thead className="sr-only text-quiet md:not-sr-only md:sticky md:top-0 md:table-header-group md:bg-sheet print:not-sr-only print:table-header-group">
          <tr className="align-bottom">
            {columns.map((name, index) => (
              <th
                key={name}
                scope="col"
                className={`max-w-36 pb-2 font-normal ${index === 0 ? 'text-left' : 'pl-4 text-right'}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block divide-y divide-line align-top md:table-row-group print:table-row-group">
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key} className="grid grid-cols-3 gap-x-3 gap-y-1 py-2 md:table-row print:table-row">
              <th
                scope="row"
                className="col-span-full text-left font-semibold wrap-anywhere md:max-w-48 md:min-w-28 md:py-1.5 md:font-normal"
              >
                {first}
              </th>
              {others.map((cell, index) => (
                <td
                  key={index}
                  className="min-w-0 wrap-anywhere md:py-1.5 md:pl-4 md:text-right print:pl-2 print:text-right"
                >
                  <span aria-hidden="true" className="block text-xs text-quiet md:hidden print:hidden">
                    {columns[index + 1]}
                  </span>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
