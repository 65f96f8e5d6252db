/** English for errors whose own words are Chinese, by their code. */

/** Code → what is wrong and what to do. */
export const ENGLISH_ERRORS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  'binary-file': ['this is no text file', 'Correct the extension, or save it as .docx or .txt.'],
  'empty-file': ['the file holds no text', 'Make sure that it was saved, or name another file.'],
  'file-too-big': ['the file is larger than 64 MB', 'An annual report is not that large; leave out pictures and appendices.'],
  'no-file-matched': ['nothing matches', 'Check the folder or the glob; quote names with blanks or brackets.'],
  'no-such-file': ['there is no such file', 'Check the path; quote names with blanks.'],
  'no-text': ['the document holds no text', 'It may be a picture; name a document whose text can be selected.'],
  'file-changed': ['the file kept changing while it was read', 'Try again when it has been saved, copied or downloaded.'],
  'not-a-file': ['this is no regular file', 'Name a file or a folder; for a pipe use - and standard input.'],
  'unknown-encoding': [
    'the encoding is not known',
    'Name it, such as --encoding gb18030 or --encoding big5, or save the file as UTF-8.',
  ],
  'unreadable-file': ['the file cannot be read', 'Make sure that it can be opened, and that no other program holds it.'],
  'unreadable-folder': ['a folder cannot be opened; what it holds was not checked', 'Check its permissions, or name others.'],
  'unsupported-format': ['no reader takes this format', 'Save it as .docx, or its text as .txt.'],
  'unwritable-output': ['the output cannot be written', 'Choose another path; what was there has not been changed.'],
  'wrong-encoding': [
    'the file is not in that encoding',
    'It may be broken, or the name is wrong; leave out --encoding to have it found out.',
  ],
  'wrong-extension': [
    'the name promises a format that the file does not hold',
    'Open it in its own program and save it again, or correct the extension.',
  ],
}
