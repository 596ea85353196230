/** A mark of a chart and what it means. */
export function Key({ className, text }: { className: string; text: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className={className} />
      {text}
    </span>
  );
}
