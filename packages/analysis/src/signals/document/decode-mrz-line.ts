import { MRZ_SYMBOLS } from './mrz-formats.ts';
import type { LineProbabilities } from './recognise-lines.ts';

const SYMBOLS = MRZ_SYMBOLS.length;
const BLANK = SYMBOLS;
const CLASSES = SYMBOLS + 1;
const IMPOSSIBLE = -1e18;
/** Signs that the recogniser, taught on Chinese print, takes a filler for. */
const LIKE_FILLER = '<＜〈《くく≤«‹';

/** Log probabilities of the 37 symbols and the blank at each step. */
export interface MrzProbabilities {
  readonly steps: number;
  /** `step * 38 + symbol`, blank last */
  readonly data: Float64Array;
}

export interface DecodedLine {
  readonly text: string;
  /** mean log probability a step: 0 is certain */
  readonly score: number;
  /** for each place the other symbols allowed there, best first, with their log odds against the chosen one at its clearest step */
  readonly rivals: readonly (readonly { readonly symbol: string; readonly odds: number }[])[];
}

/** Which symbol of a zone each class of the recogniser stands for, −1 for none: small letters and look-alikes count for the symbol. */
export function mapToMrzSymbols(characters: readonly string[]): Int8Array {
  return Int8Array.from(characters, (character, i) => {
    if (i === 0) return BLANK;
    return MRZ_SYMBOLS.indexOf(LIKE_FILLER.includes(character) ? '<' : character.toUpperCase());
  });
}

export function foldToMrz(line: LineProbabilities, symbolOf: Int8Array): MrzProbabilities {
  const data = new Float64Array(line.steps * CLASSES);
  for (let t = 0; t < line.steps; t++) {
    for (let c = 0; c < line.classes; c++) {
      const symbol = symbolOf[c] ?? -1;
      if (symbol >= 0) data[t * CLASSES + symbol] = (data[t * CLASSES + symbol] as number) + (line.data[t * line.classes + c] as number);
    }
  }
  return { steps: line.steps, data: data.map((p) => Math.log(p + 1e-6)) };
}

/**
 * The likeliest text of exactly as many symbols as there are alphabets, each from its own: Viterbi over the CTC lattice (Graves 2006) whose
 * states are "n symbols done, resting on a blank" and "resting on the n-th symbol".
 * @returns null when the line has fewer steps than symbols
 */
export function decodeMrzLine(line: MrzProbabilities, alphabets: readonly Uint8Array[]): DecodedLine | null {
  const length = alphabets.length;
  if (line.steps < length) return null;
  let onBlank = new Float64Array(length + 1).fill(IMPOSSIBLE);
  let onSymbol = new Float64Array(length * SYMBOLS).fill(IMPOSSIBLE);
  onBlank[0] = 0;
  // where each state came from: -1 the blank before it, -3 itself, else a symbol of the place before
  const blankFrom = new Int8Array(line.steps * (length + 1));
  const symbolFrom = new Int8Array(line.steps * length * SYMBOLS);
  for (let t = 0; t < line.steps; t++) {
    const best = topTwo(onSymbol, alphabets);
    const nextBlank = new Float64Array(length + 1).fill(IMPOSSIBLE);
    const nextSymbol = new Float64Array(length * SYMBOLS).fill(IMPOSSIBLE);
    const blankLog = line.data[t * CLASSES + BLANK] as number;
    for (let n = 0; n <= length; n++) {
      const last = n > 0 ? best[n - 1] : undefined;
      const leave = last !== undefined && last.first > (onBlank[n] as number);
      nextBlank[n] = (leave ? last.first : (onBlank[n] as number)) + blankLog;
      blankFrom[t * (length + 1) + n] = leave ? last.symbol : -1;
    }
    for (let n = 0; n < length; n++) {
      const last = n > 0 ? best[n - 1] : undefined;
      for (const symbol of alphabets[n] as Uint8Array) {
        const at = n * SYMBOLS + symbol;
        let value = onSymbol[at] as number;
        let from = -3;
        if ((onBlank[n] as number) > value) {
          value = onBlank[n] as number;
          from = -1;
        }
        if (last) {
          // the same symbol twice in a row needs a blank between
          const [score, previous] = last.symbol === symbol ? [last.second, last.secondSymbol] : [last.first, last.symbol];
          if (score > value) {
            value = score;
            from = previous;
          }
        }
        nextSymbol[at] = value + (line.data[t * CLASSES + symbol] as number);
        symbolFrom[t * length * SYMBOLS + at] = from;
      }
    }
    onBlank = nextBlank;
    onSymbol = nextSymbol;
  }
  const end = topTwo(onSymbol, alphabets)[length - 1] as TopTwo;
  const score = Math.max(onBlank[length] as number, end.first);
  if (score < IMPOSSIBLE / 2) return null;
  const state = end.first > (onBlank[length] as number) ? end.symbol : -1;
  return traceBack(line, alphabets, blankFrom, symbolFrom, state, score / line.steps);
}

interface TopTwo {
  readonly first: number;
  readonly symbol: number;
  readonly second: number;
  readonly secondSymbol: number;
}

function topTwo(onSymbol: Float64Array, alphabets: readonly Uint8Array[]): TopTwo[] {
  return alphabets.map((alphabet, n) => {
    let [first, symbol, second, secondSymbol] = [IMPOSSIBLE, -1, IMPOSSIBLE, -1];
    for (const candidate of alphabet) {
      const value = onSymbol[n * SYMBOLS + candidate] as number;
      if (value > first) [first, symbol, second, secondSymbol] = [value, candidate, first, symbol];
      else if (value > second) [second, secondSymbol] = [value, candidate];
    }
    return { first, symbol, second, secondSymbol };
  });
}

function traceBack(
  line: MrzProbabilities,
  alphabets: readonly Uint8Array[],
  blankFrom: Int8Array,
  symbolFrom: Int8Array,
  endState: number,
  score: number,
): DecodedLine {
  const length = alphabets.length;
  const chosen = new Int8Array(length);
  const spans: [number, number][] = alphabets.map(() => [0, -1]);
  let n = length;
  let state = endState;
  for (let t = line.steps - 1; t >= 0; t--) {
    if (state === -1) {
      state = blankFrom[t * (length + 1) + n] as number;
      continue;
    }
    const place = n - 1;
    chosen[place] = state;
    const span = spans[place] as [number, number];
    spans[place] = span[1] < 0 ? [t, t] : [t, span[1]];
    const from = symbolFrom[t * length * SYMBOLS + place * SYMBOLS + state] as number;
    if (from === -3) continue;
    n--;
    state = from;
  }
  const rivals = alphabets.map((alphabet, place) => rivalsAt(line, alphabet, chosen[place] as number, spans[place] as [number, number]));
  return { text: [...chosen].map((symbol) => MRZ_SYMBOLS[symbol]).join(''), score, rivals };
}

function rivalsAt(line: MrzProbabilities, alphabet: Uint8Array, chosen: number, [from, to]: readonly [number, number]) {
  // judged where the chosen symbol is clearest; its faint shoulders belong to its neighbours too
  let clearest = from;
  for (let t = from; t <= to; t++) {
    if ((line.data[t * CLASSES + chosen] as number) > (line.data[clearest * CLASSES + chosen] as number)) clearest = t;
  }
  return [...alphabet]
    .filter((symbol) => symbol !== chosen)
    .map((symbol) => ({
      symbol: MRZ_SYMBOLS[symbol] as string,
      odds: (line.data[clearest * CLASSES + symbol] as number) - (line.data[clearest * CLASSES + chosen] as number),
    }))
    .sort((a, b) => b.odds - a.odds)
    .slice(0, 4);
}
