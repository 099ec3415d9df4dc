/** What one examination found. `not_run` is no pass: something before it failed. */
export type Examined =
  | { readonly name: string; readonly state: 'works' | 'not_run'; readonly detail: string }
  | { readonly name: string; readonly state: 'fails'; readonly detail: string; readonly remedy: string };

/** The kind of an error and its system code; never its text, which may carry addresses with passwords. */
export const kindOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : (error as Error).name;
};
