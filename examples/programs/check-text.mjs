// The library in ten lines: read a text, interpret it, check it, look at what was found.
import { readFileSync } from 'node:fs'
import { check, interpret, readText } from 'fazhi'
import { builtInPacks } from 'fazhi/rules'

const source = readText(readFileSync('examples/reports/defects.txt'), { path: 'defects.txt' })
const reading = interpret(source)
const { identity, findings, evidence } = check(reading, builtInPacks(), { today: '2025-02-10' })
console.log(identity.agency, identity.year, `${findings.length} findings`)
for (const { start, ruleId, quote } of findings.slice(0, 3)) console.log(`${start.line}:${start.column} ${ruleId} ${quote}`)
console.log(evidence.find((row) => row.requirement === 'duties/deploy')?.level)
