import type { BicepValue } from './values.ts';

interface BicepParameter {
  name: string;
  /** As written: `string`, `int`, `bool`, … */
  type: string;
  description: string | null;
  /** Undefined: it must be given. */
  default: BicepValue | undefined;
}

interface BicepOutput {
  name: string;
  description: string | null;
  value: BicepValue;
}

/** A resource or a module. */
export interface BicepDeclaration {
  /** Symbolic name in the file. */
  symbol: string;
  /** Source text of `if (…)`, without the brackets; null: always. */
  condition: string | null;
  /** `for item in list: …`: the source text of what it goes over; null: one. */
  over: string | null;
  /** Name of the item in such a loop; null: one. */
  item: string | null;
  body: Record<string, BicepValue>;
}

export interface BicepResource extends BicepDeclaration {
  /** `Microsoft.Web/sites`. */
  type: string;
  apiVersion: string;
  /** Declared elsewhere, only named here. */
  existing: boolean;
}

interface BicepModule extends BicepDeclaration {
  /** As written, relative to the file: `modules/sql.bicep`. */
  path: string;
}

export interface BicepFile {
  /** Path as it was asked for. */
  path: string;
  /** `metadata cost = …` is `metadata['cost']`. */
  metadata: Record<string, BicepValue>;
  parameters: BicepParameter[];
  variables: Record<string, BicepValue>;
  resources: BicepResource[];
  modules: BicepModule[];
  outputs: BicepOutput[];
}
