/** Files that the build puts into the page as text. */
declare module '*.txt' {
  const text: string
  export default text
}
