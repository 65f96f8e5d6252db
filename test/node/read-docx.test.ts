/** Word files decompressed by Node: the same texts, and the same refusals, as by the reader itself. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import type { Source } from '../../src/model/source.ts'
import { readDocxInNode } from '../../src/node/read-docx.ts'
import { readDocx } from '../../src/readers/docx.ts'
import { makeDocx, paragraph } from '../fixtures/docx/package.mjs'
import { mutants } from '../readers/sound.ts'

const hard = new Uint8Array(readFileSync(new URL('../fixtures/docx/hard.docx', import.meta.url)))

/** The text, or the code of the refusal. */
async function answer(read: () => Source | Promise<Source>): Promise<string> {
  try {
    return (await read()).text
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError)
    return (error as ReadError).code
  }
}

const both = async (bytes: Uint8Array): Promise<readonly [string, string]> => [
  await answer(() => readDocxInNode(bytes, {})),
  await answer(() => readDocx(bytes)),
]

describe('Word files in Node', () => {
  it('read as the reader reads them', async () => {
    const [inNode, alone] = await both(hard)
    expect(inNode).toBe(alone)
    expect(alone.length).toBeGreaterThan(100)
  })

  it('are refused as the reader refuses them, however they are damaged', async () => {
    const codes = new Set<string>()
    for (const bytes of mutants(hard, 300)) {
      const [inNode, alone] = await both(bytes)
      expect(inNode).toBe(alone)
      codes.add(alone)
    }
    expect(codes).toContain('damaged-file')
  })

  it('never unfold to more than they claim', async () => {
    const bomb = makeDocx({ body: paragraph('<w:r><w:t>'.concat('a'.repeat(30_000_000), '</w:t></w:r>')) })
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    for (let at = 0; at + 46 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    expect(await both(bomb)).toEqual(['damaged-file', 'damaged-file'])
  })
})
