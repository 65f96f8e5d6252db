/** The whole window takes files, and text that is pasted outside any field. */
import { element } from './element.ts'

export function acceptDrops(hint: () => string, take: (files: readonly File[], text: string) => void): void {
  const cover = element('div', { class: 'cover', hidden: true, 'aria-hidden': 'true' })
  document.body.append(cover)
  const show = (isOver: boolean): void => {
    cover.textContent = hint()
    cover.hidden = !isOver
  }
  const isFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
  window.addEventListener('dragover', (event) => {
    if (!isFile(event)) return
    event.preventDefault()
    show(true)
  })
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) show(false)
  })
  window.addEventListener('drop', (event) => {
    show(false)
    if (!isFile(event)) return
    event.preventDefault()
    take([...(event.dataTransfer?.files ?? [])], '')
  })
  window.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    const isField = (event.target as Element).closest?.('textarea, input') !== null
    const text = isField ? '' : (event.clipboardData?.getData('text/plain') ?? '')
    // Word puts a picture of the text beside the text.
    const reports = files.filter(({ type }) => !type.startsWith('image/'))
    if (reports.length > 0 && text === '') event.preventDefault()
    if (reports.length > 0 || text.trim() !== '') take(text.trim() === '' ? reports : [], text)
  })
}
