/** The two calls of pacote that we make; the package ships no types. */
declare module 'pacote' {
  export interface PacoteOptions {
    readonly integrity?: string;
    readonly [option: string]: unknown;
  }
  const pacote: {
    readonly tarball: {
      stream<T>(spec: string, handler: (stream: NodeJS.ReadableStream) => Promise<T>, options?: PacoteOptions): Promise<T>;
    };
  };
  export default pacote;
}
declare module '@npmcli/config' {
  export default class Config {
    constructor(options: Readonly<Record<string, unknown>>);
    load(): Promise<void>;
    readonly flat: Readonly<Record<string, unknown>>;
  }
}
declare module '@npmcli/config/lib/definitions/index.js' {
  const settings: {
    readonly definitions: Readonly<Record<string, unknown>>;
    readonly shorthands: Readonly<Record<string, unknown>>;
    readonly flatten: (values: unknown, flat: unknown) => void;
  };
  export default settings;
}
