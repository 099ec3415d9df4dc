/** The server's side of the measurement: what is sent is thrown away, what comes is random. */
export interface ProbeServer {
  /** the smallest answer there is */
  ping(signal: AbortSignal): Promise<void>;
  /** bytes that arrived before `signal` ended it, told as they come */
  download(bytes: number, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<void>;
  /** resolves when the server has all of it */
  upload(bytes: number, signal: AbortSignal): Promise<void>;
}

/** Compressible bytes would measure a proxy's zip and not the line. */
const RANDOM_BLOCK = 65_536;

/**
 * @param address of `/v1/capture/probe`, without a slash at the end
 * @param token the capture token, asked for at each request since it may be renewed meanwhile
 */
export function openProbeServer(address: string, token: () => string, fetch: typeof globalThis.fetch): ProbeServer {
  const ask = async (path: string, signal: AbortSignal, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${address}${path}`, {
      ...init,
      signal,
      cache: 'no-store',
      headers: { ...init.headers, authorization: `Bearer ${token()}` },
    });
    if (!response.ok) throw new Error(`The probe was answered with ${response.status}`);
    return response;
  };
  const block = crypto.getRandomValues(new Uint8Array(RANDOM_BLOCK));
  return {
    async ping(signal) {
      await (await ask('/ping', signal)).arrayBuffer();
    },
    async download(bytes, signal, onBytes) {
      const reader = (await ask(`/down?bytes=${bytes}`, signal)).body?.getReader();
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) onBytes(part.value.byteLength);
    },
    async upload(bytes, signal) {
      const body = new Blob(
        Array.from({ length: Math.ceil(bytes / RANDOM_BLOCK) }, (_, at) =>
          block.subarray(0, Math.min(RANDOM_BLOCK, bytes - at * RANDOM_BLOCK)),
        ),
      );
      await ask('/up', signal, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } });
    },
  };
}
