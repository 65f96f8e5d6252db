import { expect, it } from 'vitest'
import { fillMessage, textIn } from '../../src/engine/message.ts'

it.each([
  ['“{term}”有误（共{count}处）。', { term: '法制政府', count: 1 }, '“法制政府”有误。'],
  ['“{term}”有误（共{count}处）。', { term: '法制政府', count: 3 }, '“法制政府”有误（共3处）。'],
  ['“{term}” is wrong ({count} places).', { term: '法制政府', count: 1 }, '“法制政府” is wrong.'],
  ['缺{missing}（共{count}项，见下表）。', { missing: '督办', count: 1 }, '缺督办（共1项，见下表）。'],
  ['缺{mising}。', { missing: '督办' }, '缺{mising}。'],
])('%s', (template, facts, filled) => expect(fillMessage(template, facts)).toBe(filled))

it('falls back to Chinese', () => {
  expect(textIn('en', { 'zh-CN': '缺督办' })).toBe('缺督办')
  expect(textIn('en', { 'zh-CN': '缺督办', en: 'missing' })).toBe('missing')
})
