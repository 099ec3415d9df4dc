declare module 'heic-decode' {
  interface HeicImage {
    readonly width: number;
    readonly height: number;
    /** RGBA, turned as the file says */
    decode(): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }>;
  }
  /** The top-level images of a HEIF file, not yet decoded; `dispose` frees them all. */
  export function all(input: { readonly buffer: Uint8Array }): Promise<HeicImage[] & { dispose(): void }>;
}
