/** Something the caller can mend: told in one line, without a stack. Never carries what a document or claim says. */
export class CommandError extends Error {
  readonly code: 'bad_input' | 'bad_environment' | 'not_found' | 'unavailable';
  constructor(code: CommandError['code'], message: string) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
  }
}
