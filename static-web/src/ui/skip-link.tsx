import { common } from '../texts/common.ts';

/** The first stop of the keyboard: leads past what stands above every page, to `#contenu`. */
export function SkipLink() {
  return (
    <a
      href="#contenu"
      className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-20 focus:rounded-full focus:bg-velvet focus:px-5 focus:py-3 focus:text-on-velvet"
    >
      {common.skip}
    </a>
  );
}
