/** Every slip of an author is told at its place, in words, with what to do. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expectationsIn, faultsOf, placed } from './expectations.ts'

const FOLDER = new URL('./fixtures/bad/', import.meta.url).pathname
const names = readdirSync(FOLDER)

describe('faulty packs', () => {
  it('are many', () => expect(names.length).toBeGreaterThan(60))

  it.each(names)('%s', (name) => {
    const text = readFileSync(`${FOLDER}${name}`, 'utf8')
    const expected = expectationsIn(text)
    const faults = faultsOf([{ path: name, text }])
    expect(expected.length).toBeGreaterThan(0)
    expect(placed(faults)).toEqual(expected.map(({ at }) => at))
    for (const [index, { hint }] of expected.entries()) expect(faults[index]?.hint).toContain(hint)
  })

  it.each(names)('%s is shown with its line, in Chinese, without words of the validator', (name) => {
    const text = readFileSync(`${FOLDER}${name}`, 'utf8')
    for (const { file, line, message, hint, excerpt } of faultsOf([{ path: name, text }])) {
      expect(file).toBe(name)
      expect(excerpt.find((one) => one.line === line)?.text).toBe(text.split('\n')[line - 1])
      expect(`${message}${hint}`).toMatch(/\p{Script=Han}/u)
      expect(`${message}${hint}`).not.toMatch(/must |should |schema in|undefined|\[object/)
    }
  })
})
