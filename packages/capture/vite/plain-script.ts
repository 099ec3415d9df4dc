import type { Plugin } from 'vite';

/**
 * A classic script for pages without modules of their own: it loads the module that lies beside it and registers the element. `import()`
 * is known to every browser in which the element runs.
 */
const SOURCE = `(function () {
  var here = document.currentScript.src;
  import(new URL('mien-verify.js', here).href).then(function (mien) {
    mien.defineMienVerify();
  });
})();
`;

export const plainScript = (): Plugin => ({
  name: 'mien-plain-script',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'mien-verify.plain.js', source: SOURCE });
  },
});
