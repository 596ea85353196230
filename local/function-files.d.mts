/** Glob patterns by app. */
export const FUNCTION_FILES: { site: string[]; api: string[] };
