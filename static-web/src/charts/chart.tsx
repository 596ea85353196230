import { useEffect, useRef, useState } from 'react';
import { fr } from '../texts/fr.ts';

/** What draws a chart: data and a width in pixels become an SVG of the height that was promised. */
export type Draw<T> = (data: T, width: number) => Element;

interface ChartProps<T> {
  data: T;
  /** Fetches the code that draws: the page does not wait for it. The same function at every call. */
  load: () => Promise<Draw<T>>;
  /** Pixels; the room is there before the chart. */
  height: number;
  /** Its width on A4, in pixels. */
  paperWidth?: number;
  /** What the chart shows, as a sentence. */
  label: string;
}

/** Pixels between the margins of A4. */
const PAPER_WIDTH = 690;

/** A chart that is fetched when the page is there, and drawn anew at another width and for the printer. */
export function Chart<T>({ data, load, height, label, paperWidth = PAPER_WIDTH }: ChartProps<T>) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let draw: Draw<T> | null = null;
    const paint = (width: number): void => {
      if (draw === null || width <= 0) return;
      const drawn = draw(data, width);
      // The whole picture has a label; Plot also labels groups, which have no role.
      for (const group of drawn.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
      element.replaceChildren(drawn);
    };
    const onScreen = (): void => paint(element.clientWidth);
    const onPaper = (): void => paint(paperWidth);
    const observer = new ResizeObserver(onScreen);
    observer.observe(element);
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', onScreen);
    let gone = false;
    load().then(
      (loaded) => {
        if (gone) return;
        draw = loaded;
        onScreen();
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      observer.disconnect();
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', onScreen);
    };
  }, [data, load, paperWidth]);
  if (failed) return <p className="mt-3 text-quiet">{fr.figures.chartFailed}</p>;
  return <div ref={place} role="img" aria-label={label} className="mt-3" style={{ minHeight: height }} />;
}
