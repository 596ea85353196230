/** One set of icons, drawn for this site on a grid of 24; always beside a word or with a label on its button. */
const PATHS = {
  ticket: 'M4 7h16v3.2a1.8 1.8 0 0 0 0 3.6V17H4v-3.2a1.8 1.8 0 0 0 0-3.6zM14.5 7.5v2M14.5 11v2M14.5 14.5v2',
  chart: 'M4 19.5h16M6.5 16v-4M11 16V6M15.5 16V9.5M20 16v-3',
  film: 'M4 5h16v14H4zM8 5v14M16 5v14M4 9.7h4M4 14.3h4M16 9.7h4M16 14.3h4',
  figures: 'M4.5 19.5V12h4v7.5zM10 19.5V5h4v14.5zM15.5 19.5V9h4v10.5z',
  settings: 'M4 7.5h9M17 7.5h3M15 5.3v4.4M4 16.5h3M11 16.5h9M9 14.3v4.4',
  pulse: 'M3.5 12.5H8l2.5-7 4 13 2.5-6h3.5',
  previous: 'M14.5 5.5 8 12l6.5 6.5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  signOut: 'M10 5H5.5v14H10M14 8.5l3.5 3.5-3.5 3.5M9.5 12h8',
  warning: 'M12 4.5 21 19.5H3zM12 10v4.5M12 17v.1',
  offline: 'M4 10.5a12 12 0 0 1 16 0M7.5 14a7 7 0 0 1 9 0M12 18v.1M4 4l16 16',
  swap: 'M5 8.5h13M14.5 5l3.5 3.5-3.5 3.5M19 15.5H6M9.5 12 6 15.5 9.5 19',
  notObtained: 'M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4zM6.3 6.3l11.4 11.4',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  help: 'M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4zM9.6 9.6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2 1-1.2 1.9M12 16.4v.1',
  check: 'M4.5 12.5 10 18 19.5 7',
  send: 'M4 12 20 4.5 15.5 20l-4-6.5zM11.5 13.5 20 4.5',
  back: 'M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 10h-3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
