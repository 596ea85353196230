import type { Linter } from 'eslint';

declare const walls: Linter.Config[];
export default walls;
