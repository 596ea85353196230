/** Ten seats of which some are taken: weeks out of ten that end well. */
export function TenSeats({ filled, label }: { filled: number; label: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-foretold">
      <svg viewBox="0 0 200 20" aria-hidden="true" className="h-5 w-50">
        {Array.from({ length: 10 }, (_, seat) => (
          <path
            key={seat}
            transform={`translate(${seat * 20} 0)`}
            d="M5 2.5a2 2 0 0 1 2-2h5a2 2 0 0 1 2 2V10h1.5V7.5h2V15a2 2 0 0 1-2 2h-12a2 2 0 0 1-2-2V7.5h2V10H5z"
            fill={seat < filled ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.2"
          />
        ))}
      </svg>
      <span className="text-ink">{label}</span>
    </p>
  );
}
