/** Style of the text with its marks, of the notes beside it, and of the filters. */

export const TEXT_STYLE = `
.tick{position:absolute;opacity:0;width:1px;height:1px;margin:0}
.filters{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;background:var(--page);padding:.5rem 0;font-size:.875rem}
.filters>span{color:var(--soft)}
.filters label{cursor:pointer;border-radius:1rem;padding:.1rem .8rem;opacity:.65;background:var(--paper);box-shadow:inset 0 0 0 1px var(--line);user-select:none}
.filters label::before{display:inline-block;width:1.1em;content:""}
.filters label.s-error{color:var(--error);background:var(--error-bg)}.filters label.s-warning{color:var(--warning);background:var(--warning-bg)}
.filters label.s-info{color:var(--info);background:var(--info-bg)}.filters label.s-review{color:var(--review);background:var(--review-bg)}
.filters details{flex:1 1 12rem}.filters details[open]{flex-basis:100%}.filters summary{cursor:pointer;color:var(--soft)}
.filters p{display:flex;flex-wrap:wrap;gap:.4rem;padding:.5rem 0;max-height:40vh;overflow:auto}
.sheet{position:relative;background:linear-gradient(to right,var(--paper) calc(100% - 25rem),transparent 0);padding:2.5rem 28rem 3rem 3rem;border-radius:6px}
.sheet::before{content:"";position:absolute;inset:0 25rem 0 0;border:1px solid var(--line);border-radius:6px;pointer-events:none}
.sheet::after{content:"";display:block;clear:both}
.block>p,.block>h2,.block>h3,.block>h4{font-family:var(--serif);font-size:1.125rem;line-height:1.95;margin:0 0 .35rem;white-space:pre-wrap}
.block>p.indent{text-indent:2em}
.block>h2.title{font-family:var(--sans);font-size:1.4rem;line-height:1.5;text-align:center;margin-bottom:1.5rem;text-wrap:balance}
.block>h3.h{font-family:var(--sans);font-weight:700;font-size:1.125rem;margin-top:1.1rem}.block>h4.h{font-family:var(--sans);font-weight:600;font-size:1.0625rem;margin-top:.5rem}
.block>p.runin{text-indent:2em}
.block>p.sign{text-align:right}
.page{font-size:.75rem;color:var(--soft);border-top:1px dashed var(--line);text-align:right;margin:1rem 0 .5rem}
mark{color:inherit;background:none;border-bottom:2px solid transparent;padding-bottom:1px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.s-error{background:var(--error-bg);border-bottom:2px solid var(--error)}
mark.s-warning{background:var(--warning-bg);border-bottom:2px dashed var(--warning)}
mark.s-info{background:var(--info-bg);border-bottom:2px dotted var(--info)}
mark.s-review{background:var(--review-bg);border-bottom:3px double var(--review)}
mark.long{background:none}
mark.caret{background:none;border:0;padding:0}
mark.caret::before{content:"\\2060\\2038\\2060";font:700 1.2em/1 var(--sans);margin:0 -.05em;color:var(--soft)}
mark.caret.s-error::before{color:var(--error)}mark.caret.s-warning::before{color:var(--warning)}mark.caret.s-info::before{color:var(--info)}mark.caret.s-review::before{color:var(--review)}
.ref,.num{padding:.1em .45em;border-radius:.75em;font:700 .6875rem/1 var(--sans);text-align:center;text-indent:0;text-decoration:none;color:#fff;background:var(--soft)}
.num{display:inline-block;min-width:1.6em;line-height:1.6;padding:0 .3em}
.ref::before,.ref::after{content:"\\2060"}
.ref{user-select:none;-webkit-user-select:none;margin:0 .2em;vertical-align:.45em;scroll-margin-top:6rem}
.ref.s-error,.s-error .num{background:var(--error)}.ref.s-warning,.s-warning .num{background:var(--warning)}.ref.s-info,.s-info .num{background:var(--info)}.ref.s-review,.s-review .num{background:var(--review)}
@media (prefers-color-scheme:dark){.ref,.num{color:#14161a}}
.note{float:right;clear:right;width:23rem;margin:0 -26rem .75rem 0;background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--soft);border-radius:5px;padding:.6rem .9rem;font-size:.875rem;line-height:1.55;scroll-margin-top:4rem}
.note.s-error{border-left-color:var(--error)}.note.s-warning{border-left-color:var(--warning)}.note.s-info{border-left-color:var(--info)}.note.s-review{border-left-color:var(--review)}
.note .head{display:flex;align-items:baseline;gap:.5rem;margin-bottom:.15rem}
.s-error .label{color:var(--error)}.s-warning .label{color:var(--warning)}.s-info .label{color:var(--info)}.s-review .label{color:var(--review)}
.note .place{margin-left:auto;color:var(--soft);font-size:.75rem}
.note .msg{font-weight:600}
.note p+p{margin-top:.2rem}
.note .do b,.note .law b,.note .more>b{font-weight:600;color:var(--soft);margin-right:.25em}
.note .law,.note .id{color:var(--soft);font-size:.8125rem}.note .law q{quotes:none;display:block;padding-left:.75em;border-left:2px solid var(--line);margin:.15rem 0}
.note .id{font-size:.6875rem;font-family:ui-monospace,Consolas,monospace}
.note blockquote{border-left:2px solid var(--line);padding-left:.6em;color:var(--soft)}
:target.note{outline:3px solid var(--accent)}
.ref:target{outline:3px solid var(--accent);outline-offset:1px}
.at{scroll-margin-top:6rem}.at:target{background:var(--named-bg);outline:2px solid var(--named)}
.hint{color:var(--soft);margin-bottom:.75rem}
.list .note{float:none;width:auto;margin:0 0 .75rem}
@media (max-width:64rem){.sheet{background:var(--paper);padding:1.25rem 1.1rem;border:1px solid var(--line)}.sheet::before{content:none}
.block{display:flex;flex-direction:column}.block>.note{order:2;float:none;width:auto;margin:.25rem 0 .9rem}
.block>p,.block>h3.h{font-size:1.0625rem;line-height:1.85}.block>h2.title{font-size:1.2rem}}
@media (max-width:48rem){.filters{position:static}}
@media print{.filters,.tick{display:none}
.sheet{background:none;border:0;padding:0 72mm 0 0}.sheet::before{content:none}
.block{display:block}.block>.note{order:0;float:right;clear:right;width:67mm;margin:0 -72mm 2mm 0;padding:1.5mm 2.5mm;font-size:7.5pt;line-height:1.4;break-inside:avoid}
.note .law,.note .id,.note .place{font-size:6.75pt}.note .id{font-size:6pt}
.block>p,.block>h3.h,.block>h4.h{font-size:10.5pt;line-height:1.75;margin-bottom:1mm}.block>h2.title{font-size:13pt;margin-bottom:4mm}.block>h3.h,.block>h4.h{break-after:avoid}
.ref,.num{font-size:6.5pt;color:#fff}}
`
