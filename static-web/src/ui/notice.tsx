import { Link } from 'wouter';
import { buttonStyle } from './styles.ts';

interface NoticeProps {
  title: string;
  detail?: string;
  link?: { href: string; text: string };
  action?: { onClick: () => void; text: string };
  /** 1 where the page has no heading of its own. */
  level?: 1 | 2;
  /** Announced at once: something went wrong. */
  alert?: boolean;
}

/** A state that is not the page itself (nothing yet, failed, unknown), always with a sentence and a way on. */
export function Notice({ title, detail, link, action, level = 2, alert = false }: NoticeProps) {
  const Heading = `h${level}` as const;
  return (
    <section
      role={alert ? 'alert' : undefined}
      className="mx-auto my-12 max-w-lg rounded-lg bg-sheet px-6 py-10 text-center shadow-(--lift)"
    >
      <EmptySeats />
      <Heading className="mt-6 text-xl font-semibold">{title}</Heading>
      {detail !== undefined && <p className="mt-2 text-quiet">{detail}</p>}
      {action !== undefined && (
        <button type="button" className={`${buttonStyle.main} mt-6`} onClick={action.onClick}>
          {action.text}
        </button>
      )}
      {link !== undefined && (
        <p className="mt-6">
          <Link href={link.href} className={buttonStyle.main}>
            {link.text}
          </Link>
        </p>
      )}
    </section>
  );
}

function EmptySeats() {
  return (
    <svg viewBox="0 0 120 40" aria-hidden="true" className="mx-auto h-10 text-velvet" fill="currentColor">
      {[0, 1, 2, 3].map((seat) => (
        <path
          key={seat}
          opacity={0.35 + seat * 0.15}
          d={`M${6 + seat * 28} 8a6 6 0 0 1 6-6h12a6 6 0 0 1 6 6v14h-24zM${2 + seat * 28} 18a3 3 0 0 1 3 3v5h26v-5a3 3 0 0 1 3-3v14a3 3 0 0 1-3 3H${5 + seat * 28}a3 3 0 0 1-3-3z`}
          transform="scale(.9)"
        />
      ))}
    </svg>
  );
}
