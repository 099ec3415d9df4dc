/** Deep jade, amber for what can be mended, red only for final; light and dark; system fonts (look.md). */
export const STYLES = `
:root{color-scheme:light dark;--bg:#fafaf8;--card:#fff;--ink:#16201d;--soft:#55625d;--line:#dde2df;--jade:#0b6b52;--amber:#8a5a00;--red:#b3261e;--fault:#b33c05}
@media (prefers-color-scheme:dark){:root{--bg:#0f1412;--card:#171e1b;--ink:#e8eeeb;--soft:#a3b0ab;--line:#2c3632;--jade:#5cc8a7;--amber:#e0a84a;--red:#f2857d;--fault:#ff8a50}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:72rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.15rem;margin:0;color:var(--soft);font-weight:500}h2{font-size:1.15rem;margin:2rem 0 .6rem}h3{font-size:1rem;margin:0}
p{margin:.25rem 0}.soft,figcaption,dt{color:var(--soft);font-size:.9rem}
.verdict{border-left:.4rem solid var(--jade);background:var(--card);padding:1rem 1.25rem;margin:.75rem 0;border-radius:.5rem}
.verdict strong{font-size:1.6rem;display:block}.verdict.retry,.verdict.review,.verdict.wait{border-color:var(--amber)}.verdict.declined{border-color:var(--red)}
.verdict.approved strong{color:var(--jade)}.verdict.retry strong,.verdict.review strong,.verdict.wait strong{color:var(--amber)}.verdict.declined strong{color:var(--red)}
.finding{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1.1rem;margin:.6rem 0}
.finding .remedy{font-weight:600}.finding ul{margin:.5rem 0 0;padding-left:1.1rem;color:var(--soft);font-size:.9rem}
code{font:.85em ui-monospace,Menlo,Consolas,monospace;color:var(--soft);overflow-wrap:anywhere}
.figures{display:grid;align-items:start;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1rem}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:.5rem;overflow:hidden}figcaption{padding:.4rem .7rem}
figure svg{display:block;width:100%;height:auto}
.points circle{fill:#35d0a5;opacity:.85}.outline{fill:none;stroke:#35d0a5}.outline.fault{stroke:var(--fault)}
.chart{padding:.3rem .5rem}.chart .line{fill:none;stroke:var(--jade);stroke-width:2}.chart circle.line{fill:var(--jade)}.chart line.limit{stroke:var(--amber);stroke-dasharray:4 3}.chart text.limit{fill:var(--amber);font-size:10px;text-anchor:end}
summary{cursor:pointer;color:var(--soft);font-size:.9rem;padding:.2rem .4rem}
td{overflow-wrap:anywhere}@media (max-width:30rem){th,td{padding:.35rem .45rem!important;font-size:.88rem}}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;background:var(--card);font-size:.95rem}th,td{text-align:left;padding:.4rem .7rem;border-bottom:1px solid var(--line);vertical-align:top}th{color:var(--soft);font-weight:500;white-space:nowrap}
.passed{color:var(--jade)}.failed{color:var(--fault)}.inconclusive{color:var(--amber)}.not_run{color:var(--soft)}
footer{margin:2.5rem 0 1rem;color:var(--soft);font-size:.9rem;border-top:1px solid var(--line);padding-top:.8rem}
`;
