/** Folders of tests that are gone when the tests are over. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []
// Registered when a file of tests is read: at the end of its tests, before its process is ended.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Makes a folder of which nothing stays. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-test-'))
  folders.push(folder)
  return folder
}
