import * as z from 'zod';

/** The version is the commit that was deployed. */
export const healthSchema = z.object({ status: z.literal('alive'), version: z.string() });
