/** Something the operator can mend: printed as one coded text without a stack. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
  readonly code: string;
  readonly exit: number;
  constructor(code: string, message: string, exit: number) {
    super(message);
    this.code = code;
    this.exit = exit;
  }
}
