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

/** As it is, without being opened. */
export function Table({ label, columns, rows }: TableProps) {
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={label}
      className="mt-2 max-h-120 overflow-auto text-sm print:max-h-none"
    >
      <table className="w-max min-w-full text-right">
        <thead className="sticky top-0 bg-sheet text-quiet">
          <tr className="align-bottom">
            {columns.map((name, index) => (
              <th
                key={name}
                scope="col"
                className={`max-w-36 pb-2 font-normal ${index === 0 ? 'text-left' : 'pl-4'}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line align-top">
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row" className="max-w-48 min-w-28 py-1.5 text-left font-normal wrap-anywhere">
                {first}
              </th>
              {others.map((cell, index) => (
                <td key={index} className="py-1.5 pl-4">
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
