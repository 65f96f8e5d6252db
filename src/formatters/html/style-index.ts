/** Style of the overview over many results. */

export const INDEX_STYLE = `
.heat{font-size:.8125rem;width:auto;border-collapse:separate;border-spacing:1px}
.heat thead th{vertical-align:bottom;padding:.25rem 0;height:11em;font-weight:400}
.heat thead th span{writing-mode:vertical-rl;max-height:10.5em;line-height:1.6;margin:0 auto;display:block;width:1.7em}
.heat thead th:first-child,.heat tbody th{position:sticky;left:0;background:var(--paper);z-index:1;text-align:left;padding-right:1rem;min-width:14rem;max-width:22rem;height:auto}
.heat tbody th small{display:block;color:var(--soft)}
.heat td{min-width:2.1rem;height:2.1rem;text-align:center;padding:0 .25rem;border-radius:3px}
.heat td.n{background:none;min-width:2.5rem}.heat td .steps{margin:0}
.heat .group{border-left:3px solid var(--paper)}
.heat .s-error{color:var(--error)}.heat .s-warning{color:var(--warning)}.heat .s-info{color:var(--info)}.heat .s-review{color:var(--review)}
.heat tfoot td,.heat tfoot th{color:var(--soft);border-radius:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.common td,.common th{padding:.35rem .75rem .35rem 0;border-top:1px solid var(--line);font-size:.875rem;vertical-align:top}
.common td:nth-child(2){width:35%;vertical-align:middle}.common thead th{color:var(--soft);border:0}.common small{display:block;color:var(--soft)}
.missing h3{font-size:.9375rem;margin-top:.75rem}.missing li{font-size:.875rem}.missing .none{color:var(--pass)}
.back{display:block;margin:1rem 0;font-size:.875rem}
.result+.result,.index+.result{margin-top:3rem}
@media (max-width:48rem){.heat thead th:first-child,.heat tbody th{min-width:8.5rem;max-width:8.5rem;padding-right:.5rem}.heat td.n{min-width:1.6rem}}
@media print{.heat{font-size:7pt}.heat thead th:first-child,.heat tbody th{min-width:38mm;max-width:45mm;position:static}.heat td{min-width:0;width:5mm;height:6mm}.heat thead th span{max-height:8em;width:1.4em}.scroll{overflow:visible}}
`
