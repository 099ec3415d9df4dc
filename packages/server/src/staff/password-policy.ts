/** NIST SP 800-63B §5.1.1: length counts, composition rules do not. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

const DISTINCT = 5;
const RUNS = ['1234567890', '0123456789', '0987654321', '9876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const COMMON = ['password', 'passwort', 'letmein', 'welcome', 'iloveyou', 'admin', 'changeme', 'mima', 'woaini', 'mien'];

const letters = (text: string): string => text.normalize('NFKC').toLowerCase();

/** what is left once keyboard runs, common words and the person's own address are taken out */
const remainder = (password: string, known: readonly string[]): string => {
  let rest = letters(password);
  for (const word of [...RUNS, ...COMMON, ...known.map(letters).filter((one) => one.length >= 3)]) rest = rest.split(word).join('');
  return rest;
};

/**
 * Whether a password may be set. A list of breached passwords is not at hand offline; instead what is easily guessed is counted out:
 * keyboard runs, common words, the person's own name and address.
 */
export function acceptsPassword(password: string, known: readonly string[]): boolean {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) return false;
  return new Set(letters(password)).size >= DISTINCT && remainder(password, known).length >= SHORTEST_PASSWORD / 2;
}
