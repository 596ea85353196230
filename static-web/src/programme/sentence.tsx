import type { Piece } from './week-sentence.ts';

interface SentenceProps {
  pieces: readonly Piece[];
  /** As wide as the page: what is below matters more. */
  wide?: boolean;
}

/** The sentence that opens the page. */
export function Sentence({ pieces, wide = false }: SentenceProps) {
  return (
    <p
      data-testid="sentence"
      className={`${wide ? '' : 'max-w-3xl'} text-xl leading-snug font-medium text-pretty sm:text-2xl`}
    >
      {pieces.map((piece, index) => (
        <Words key={index} piece={piece} />
      ))}
    </p>
  );
}

function Words({ piece }: { piece: Piece }) {
  if (typeof piece === 'string') return piece;
  if ('film' in piece) return <cite className="font-bold not-italic">{piece.film}</cite>;
  if ('loss' in piece) return <strong className="font-bold whitespace-nowrap text-loss">{piece.loss}</strong>;
  return <strong className="font-bold whitespace-nowrap">{piece.gain}</strong>;
}
