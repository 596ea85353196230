/** HTTP as the prediction API knows it, whichever server is in front of it. */

export interface ApiRequest {
  method: string;
  /** As the caller wrote it; of its host and query nothing is believed. */
  url: string;
  headers: { get: (name: string) => string | null };
  /** Of the route. */
  params: Record<string, string>;
  arrayBuffer: () => Promise<ArrayBuffer | Uint8Array>;
}

export interface ApiReply {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** Where a call is logged. */
export interface ApiLog {
  log: (line: string) => void;
  warn: (line: string, error: unknown) => void;
  error: (line: string, error: unknown) => void;
}

export type ApiHandler = (request: ApiRequest, log: ApiLog) => Promise<ApiReply>;
