import * as z from 'zod';

const number = z.number();
const count = z.int().min(0);

/** Arrays of the file, as ml/reco/MODEL_FORMAT.md tells them. */
export const SECTION_TYPES = {
  movieLensIds: 'int32',
  imdbIds: 'int32',
  prior: 'float32',
  neighbourStarts: 'uint32',
  neighbours: 'uint16',
  few: 'uint8',
  many: 'int8',
  featureKeys: 'utf8',
  featurePrior: 'float32',
  featureWeight: 'float32',
  tasteStarts: 'uint32',
  tasteFeatures: 'uint16',
  tastes: 'int8',
  tasteScales: 'float32',
} as const;

export type SectionName = keyof typeof SECTION_TYPES;

/** What a reader needs of `manifest.json`; it tells more, which is for people. */
export const manifestSchema = z.object({
  format: z.literal('niab-reco/1'),
  version: z.string().regex(/^[0-9a-f]{12}$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  attribution: z.string().min(1),
  parameters: z.object({
    ...{ fewScale: number, fewFactor: number, fewPower: number },
    ...{ manyScale: number, manyFactor: number },
    ...{ contentIntercept: number, tasteFactor: number, tastePower: number, tastePenalty: number },
  }),
  sections: z.array(z.object({ name: z.string(), type: z.string(), offset: count, length: count })),
});

export type Manifest = z.infer<typeof manifestSchema>;
