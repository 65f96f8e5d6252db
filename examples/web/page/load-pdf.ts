/** Stands in for the package `unpdf`: its pdf.js lies in a file of its own, which is loaded when the first PDF is read. */

declare global {
  var fazhiPdf: { readonly getResolvedPDFJS: () => Promise<unknown> } | undefined
}

/** A script element, not `import()`: pages opened from a disk may have no modules. */
export async function getResolvedPDFJS(): Promise<unknown> {
  if (globalThis.fazhiPdf === undefined) {
    await new Promise((done, fail) => {
      const script = document.createElement('script')
      script.src = 'pdf.js'
      script.addEventListener('load', done)
      script.addEventListener('error', fail)
      document.head.append(script)
    })
  }
  return globalThis.fazhiPdf?.getResolvedPDFJS()
}
