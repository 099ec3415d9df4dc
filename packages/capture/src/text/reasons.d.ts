declare module 'virtual:mien-reasons/*' {
  /** texts of reasons the page can find by itself; made from the catalogue at build time */
  export const reasons: import('./reason-text.ts').ReasonTexts;
}
