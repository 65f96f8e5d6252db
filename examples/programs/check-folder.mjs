// Many files: one result after the other, in the order of the files, never all in memory.
import { checkFiles } from 'fazhi/node'

for await (const { path, identity, findings } of checkFiles(['examples/reports'], { today: '2025-02-10' })) {
  const errors = findings.filter((finding) => finding.severity === 'error' && finding.outcome === 'fail')
  console.log(path, identity.year, errors.length === 0 ? 'may be submitted' : `${errors.length} errors`)
}
