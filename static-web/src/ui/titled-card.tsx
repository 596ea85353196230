import type { ReactNode } from 'react';
import { card, cardTitle } from './styles.ts';

interface TitledCardProps {
  /** Of the heading, unique on the page. */
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of a page with its heading. */
export function TitledCard({ id, title, children }: TitledCardProps) {
  return (
    <section aria-labelledby={id} className={`${card} min-w-0 print:p-0`}>
      <h2 id={id} className={cardTitle}>
        {title}
      </h2>
      {children}
    </section>
  );
}
