/** Says how far long work is, on stderr so that stdout stays the table. One line, rewritten on a terminal; every tenth otherwise. */
export function tellProgress(title: string, total: number): (done: number) => void {
  const { stderr } = process;
  let told = -1;
  return (done) => {
    const tenth = Math.floor((done * 10) / Math.max(1, total));
    if (stderr.isTTY) stderr.write(`\r${title}: ${done} of ${total}${done >= total ? '\n' : ''}`);
    else if (tenth > told) stderr.write(`${title}: ${done} of ${total}\n`);
    told = Math.max(told, tenth);
  };
}
