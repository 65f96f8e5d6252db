/** Text that Markdown must show as it stands: a report or a pack may not smuggle in links or images. */
export const markdownText = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&').replace(/[\r\n]+/g, ' ')
