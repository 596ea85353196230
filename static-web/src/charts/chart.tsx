import { useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

interface ChartProps {
  /** Pixels; the room is there before the chart. */
  height: number;
  /** Its width on A4, in pixels. */
  paperWidth?: number;
  /** What the chart shows, as a sentence. */
  label: string;
  /** Draws for a width in pixels. */
  children: (width: number) => ReactNode;
}

/** Pixels between the margins of A4. */
const PAPER_WIDTH = 690;

/** A chart as wide as its place: drawn once the place is known, and anew at another width and for the printer. */
export function Chart({ height, label, paperWidth = PAPER_WIDTH, children }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const onScreen = (): void => setWidth(element.clientWidth);
    // The picture is taken when this returns.
    const onPaper = (): void => flushSync(() => setWidth(paperWidth));
    const observer = new ResizeObserver(onScreen);
    observer.observe(element);
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', onScreen);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', onScreen);
    };
  }, [paperWidth]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      className="mt-3 overflow-hidden"
      style={{ minHeight: height }}
    >
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="text-xs">
          {children(width)}
        </svg>
      )}
    </div>
  );
}
