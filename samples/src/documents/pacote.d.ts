declare module 'pacote' {
  const pacote: {
    tarball: {
      stream<T>(
        spec: string,
        handler: (stream: NodeJS.ReadableStream) => Promise<T>,
        options?: { readonly integrity?: string },
      ): Promise<T>;
    };
  };
  export default pacote;
}
