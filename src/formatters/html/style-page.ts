/** Style of a page but for its text: colours of day and night, header, cards, grid, tables, print. */

export const PAGE_STYLE = `
:root{color-scheme:light dark;--page:#eef0f3;--paper:#fff;--ink:#1d2129;--soft:#59616e;--line:#d9dde3;--accent:#a8201a;
--error:#b3261e;--error-bg:#fde9e7;--warning:#8a5a00;--warning-bg:#fff0cc;--info:#1d5fa8;--info-bg:#e3effc;--review:#6d3bab;--review-bg:#f1e8fb;--pass:#1c6b3c;--pass-bg:#dff3e5;
--absent:#9d241c;--absent-bg:#fadfdc;--named:#7d5200;--named-bg:#fdeebd;--described:#0e5f6e;--described-bg:#d8eff3;--quantified:#1c6334;--quantified-bg:#d3edda;
--p1:#2c5f9e;--p2:#c2701a;--p3:#a8201a;--p4:#3a7d5a;
--sans:"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif;
--serif:"FangSong","STFangsong","FangSong_GB2312","Noto Serif CJK SC","Source Han Serif SC","Songti SC","SimSun",serif}
@media (prefers-color-scheme:dark){:root{--page:#14161a;--paper:#1d2026;--ink:#e6e8ec;--soft:#a2aab7;--line:#363b45;--accent:#f2857d;
--error:#ff9d94;--error-bg:#4a1f1c;--warning:#f2c25b;--warning-bg:#42330f;--info:#8dbdf5;--info-bg:#18304d;--review:#cda8f5;--review-bg:#35244d;--pass:#7fd39b;--pass-bg:#17382a;
--absent:#ffa79f;--absent-bg:#4a2320;--named:#f0c564;--named-bg:#423411;--described:#83d3e0;--described-bg:#123a43;--quantified:#86d9a0;--quantified-bg:#173a26;
--p1:#6f9fdc;--p2:#e0a05c;--p3:#e8807a;--p4:#74bd95}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.65 var(--sans);overflow-wrap:anywhere}
main{max-width:84rem;margin:0 auto;padding:1.5rem}
footer{max-width:84rem;margin:0 auto;padding:0 1.5rem 2.5rem;color:var(--soft);font-size:.8125rem}
h1,h2,h3,h4,p,ul,dl,dd,blockquote{margin:0;padding:0}ul{list-style:none}
a{color:var(--info)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.result>header,.index>header{background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:6px;padding:1.5rem 2rem}
.kicker{color:var(--accent);font-size:.8125rem;font-weight:600;letter-spacing:.1em}
h1{font-size:1.625rem;line-height:1.4;margin:.25rem 0 .75rem;text-wrap:balance}
.identity{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;font-size:.875rem}
.identity div{display:flex;gap:.5rem}.identity dt{color:var(--soft)}
.verdict{margin:1.25rem 0 .75rem;font-size:1.125rem;font-weight:600;border-left:4px solid;padding-left:.75rem}
.verdict.s-error{color:var(--error)}.verdict.s-warning{color:var(--warning)}.verdict.s-review{color:var(--review)}.verdict.s-pass{color:var(--pass)}
.counters{display:flex;flex-wrap:wrap;gap:.75rem}
.counters li{min-width:7rem;flex:0 1 9rem;border-radius:6px;padding:.5rem .9rem;display:flex;align-items:baseline;gap:.6rem}
.counters b{font-size:1.75rem;line-height:1.2;font-variant-numeric:tabular-nums}.counters span{font-size:.875rem}
.counters .s-error{background:var(--error-bg);color:var(--error)}.counters .s-warning{background:var(--warning-bg);color:var(--warning)}
.counters .s-info{background:var(--info-bg);color:var(--info)}.counters .s-review{background:var(--review-bg);color:var(--review)}
.counters .zero{background:none;color:var(--soft);box-shadow:inset 0 0 0 1px var(--line)}
.warn{margin-top:.75rem;color:var(--warning);font-size:.875rem}
.cards{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem;margin:1rem 0}
.card{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:1.1rem 1.5rem 1.25rem;min-width:0}
.card.wide{grid-column:1/-1}
.card h2{font-size:1rem;margin-bottom:.75rem}
table{border-collapse:collapse;width:100%}
th{font-weight:400;text-align:left}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.bars th,.lengths th{white-space:nowrap;padding:.2rem 1rem .2rem 0}
.bars td,.lengths td{padding:.2rem 0 .2rem .75rem}.bars td:nth-child(2){width:100%;padding-left:0}
.bars,.lengths{font-size:.875rem}
.bar{display:flex;height:.75rem;border-radius:3px;overflow:hidden;gap:1px}
.bar.whole{height:1.5rem;margin-bottom:.75rem;background:var(--line)}
.bar i{min-width:3px}
.bar .s-error{background:var(--error)}.bar .s-warning{background:var(--warning)}.bar .s-info{background:var(--info)}.bar .s-review{background:var(--review)}
.p-achievements{background:var(--p1)}.p-problems{background:var(--p2)}.p-responsibility{background:var(--p3)}.p-plans{background:var(--p4)}
.dot{display:inline-block;width:.75em;height:.75em;border-radius:2px;margin-right:.5em}
.gone{color:var(--error)}
.legend{display:flex;flex-wrap:wrap;gap:.5rem;font-size:.8125rem;margin-bottom:.75rem}
.legend li{padding:.1rem .6rem;border-radius:4px}
.grid{display:grid;grid-template-columns:6em 1fr;gap:.75rem 1rem}
.grid h3{font-size:.875rem;font-weight:600;color:var(--soft);padding-top:.5rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:.5rem}
.tile{border-radius:5px;padding:.5rem .75rem;border-left:4px solid}
.tile .name{font-weight:600;font-size:.9375rem;color:var(--ink);line-height:1.4}
.tile .level{font-size:.8125rem}
.tile .links{font-size:.75rem;line-height:1.6}.tile .links a,.tile .links span{color:inherit;margin-right:.35em;white-space:nowrap}
.e-absent{background:var(--absent-bg);color:var(--absent)}.e-named{background:var(--named-bg);color:var(--named)}
.e-described{background:var(--described-bg);color:var(--described)}.e-quantified{background:var(--quantified-bg);color:var(--quantified)}
.steps{display:inline-flex;gap:2px;margin-right:.45em}
.steps i{width:.55em;height:.55em;border:1.5px solid currentColor;border-radius:1px}.steps i.on{background:currentColor}
.over{font-size:1.125rem;margin:1.75rem 0 .75rem}
.rules{margin-top:1.25rem}.rules summary{cursor:pointer;font-size:.875rem;color:var(--soft)}
.rules summary h2{display:inline;margin-right:1rem;color:var(--ink)}.rules summary span{margin-right:.75rem;white-space:nowrap}
.scroll{overflow-x:auto;margin-top:.75rem}
.rules table{font-size:.875rem}.rules th,.rules td{padding:.4rem .75rem .4rem 0;border-top:1px solid var(--line);vertical-align:top}
.rules thead th{color:var(--soft);border:0;white-space:nowrap}.rules small{color:var(--soft);display:block;font-size:.75rem}
.o-fail{color:var(--error)}.o-review{color:var(--review)}.o-pass{color:var(--pass)}.o-not-applicable{color:var(--soft)}
.rules td[class]{white-space:nowrap}
@media (max-width:48rem){.cards{grid-template-columns:minmax(0,1fr)}main{padding:.75rem}.result>header,.index>header{padding:1.1rem 1.1rem}.card{padding:1rem 1.1rem}h1{font-size:1.3rem}
.counters{display:grid;grid-template-columns:1fr 1fr;gap:.5rem}.counters li{min-width:0}
.grid{grid-template-columns:1fr;gap:.35rem}.grid h3{padding-top:.6rem}.tiles{grid-template-columns:repeat(auto-fill,minmax(9rem,1fr))}}
@media print{@page{size:A4;margin:15mm 14mm}
:root{color-scheme:light;--page:#fff;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#a8201a;--error:#b3261e;--error-bg:#fde9e7;--warning:#7a4f00;--warning-bg:#fff0cc;--info:#1d5fa8;--info-bg:#e3effc;--review:#6d3bab;--review-bg:#f1e8fb;--pass:#1c6b3c;
--absent:#9d241c;--absent-bg:#fadfdc;--named:#6e4800;--named-bg:#fdeebd;--described:#0e5f6e;--described-bg:#d8eff3;--quantified:#1c6334;--quantified-bg:#d3edda;--p1:#2c5f9e;--p2:#c2701a;--p3:#a8201a;--p4:#3a7d5a}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:9.5pt;line-height:1.5}main{max-width:none;padding:0}footer{padding:6mm 0 0;max-width:none}
h1{font-size:15pt}.result>header,.index>header,.card{padding:4mm 5mm;border-radius:0}.verdict{font-size:11.5pt;margin:3mm 0 2mm}
.counters b{font-size:15pt}.counters li{padding:1mm 3mm}.cards{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:3mm;margin:3mm 0}
.card,.tile,tr{break-inside:avoid}.card.wide{break-inside:auto}.tiles{grid-template-columns:repeat(5,1fr);gap:1.5mm}.tile{padding:1mm 2mm}.tile .name{font-size:9pt}.tile .level{font-size:8pt}.tile .links{font-size:7pt}
.grid{grid-template-columns:4.5em 1fr;gap:1.5mm 2mm}.card h2{font-size:11pt}.over{break-after:avoid;font-size:11.5pt}
a{color:inherit;text-decoration:none}.result+.result{break-before:page}}
`
