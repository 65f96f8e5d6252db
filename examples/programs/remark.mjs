// remark: every finding becomes a message of the file.
import { readFileSync } from 'node:fs'
import fazhi from 'fazhi/unified'
import { remark } from 'remark'

const file = await remark()
  .use(fazhi, { today: '2025-02-10' })
  .process({ path: 'defects.md', value: readFileSync('examples/reports/defects.md', 'utf8') })
for (const { line, ruleId, fatal, reason } of file.messages.slice(0, 3)) console.log(line, ruleId, fatal, reason)
