/** The words of the page itself, in both languages. */
import type { Locale } from '../../../src/model/finding.ts'
import type { Tab } from './state.ts'

export interface Words {
  readonly name: string
  readonly otherLanguage: string
  readonly lightOrDark: string
  readonly headline: string
  readonly lead: string
  readonly drop: string
  readonly choose: string
  readonly formats: string
  readonly pasteHere: string
  readonly pasteLabel: string
  readonly checkText: string
  readonly example: string
  readonly privacy: string
  readonly reading: (name: string) => string
  readonly cannotRead: string
  readonly doThis: string
  readonly dropAnywhere: string
  readonly another: string
  readonly pasted: string
  readonly summary: string
  readonly textPane: string
  readonly editPane: string
  readonly panel: string
  readonly tabs: Readonly<Record<Tab, string>>
  readonly filter: string
  readonly allCategories: string
  readonly category: string
  readonly nothingShown: string
  readonly nothingFound: string
  readonly showAll: string
  readonly toText: string
  readonly previous: string
  readonly next: string
  readonly keys: string
  readonly numbered: (number: number) => string
  readonly save: string
  readonly saveDocx: string
  readonly saveHtml: string
  readonly saveJson: string
  readonly settings: string
  readonly byText: string
  readonly tier: Readonly<Record<'label' | 'recommended' | 'strict', string>>
  readonly announce: (counts: string) => string
  readonly failed: string
  readonly moreFiles: string
}

const CHINESE: Words = {
  name: '法治政府建设年度报告检查',
  otherLanguage: 'English',
  lightOrDark: '切换明暗',
  headline: '交稿之前，先查一遍',
  lead: '逐条对照法定内容、第一责任人职责和纲要任务，指出缺什么、错在哪、依据哪一条、怎么改。',
  drop: '把年度报告拖到这里',
  choose: '选择文件',
  formats: '.docx　.doc　.wps　.pdf　.ofd　.html　.txt　.md　.rtf',
  pasteHere: '或者把正文粘贴到这里，边改边查……',
  pasteLabel: '报告正文',
  checkText: '检查这段文字',
  example: '看一份示例',
  privacy: '检查在这台电脑的浏览器里完成。本页不能联网，报告不会离开本机。',
  reading: (name) => `正在读“${name}”……`,
  cannotRead: '读不了这份文件',
  doThis: '办法：',
  dropAnywhere: '松手即检查',
  another: '换一份',
  pasted: '粘贴的文字',
  summary: '检查结论',
  textPane: '报告原文',
  editPane: '报告原文，可以直接修改，停下来就重新检查',
  panel: '检查结果',
  tabs: { text: '原文', findings: '问题', evidence: '写实程度', rules: '规则' },
  filter: '按程度筛选',
  allCategories: '全部类别',
  category: '类别',
  nothingShown: '筛选条件下没有问题。',
  nothingFound: '没有发现问题。',
  showAll: '全部显示',
  toText: '到原文',
  previous: '上一处',
  next: '下一处',
  keys: '键盘：F8 下一处，Shift+F8 上一处，回车到原文，Esc 回到问题。',
  numbered: (number) => `第${number}处`,
  save: '保存',
  saveDocx: '批注版 Word',
  saveHtml: '网页',
  saveJson: 'JSON',
  settings: '年度、层级认得不对？',
  byText: '按正文',
  tier: { label: '严格程度', recommended: '推荐', strict: '严格' },
  announce: (counts) => `检查完成：${counts}。`,
  failed: '检查没有完成，这是程序的故障，不是报告的问题。',
  moreFiles: '一次检查一份，已取第一个文件。',
}

const ENGLISH: Words = {
  name: 'Law-based government annual report check',
  otherLanguage: '中文',
  lightOrDark: 'Light or dark',
  headline: 'Check it before you hand it in',
  lead: 'Clause by clause: what is missing, what is wrong, which law asks for it, and what to do.',
  drop: 'Drop an annual report here',
  choose: 'Choose a file',
  formats: '.docx  .doc  .wps  .pdf  .ofd  .html  .txt  .md  .rtf',
  pasteHere: 'Or paste the text here and edit while it is checked…',
  pasteLabel: 'Text of the report',
  checkText: 'Check this text',
  example: 'See an example',
  privacy: 'Checked in the browser of this computer. The page has no network access; the report never leaves the machine.',
  reading: (name) => `Reading “${name}”…`,
  cannotRead: 'This file cannot be read',
  doThis: 'Do: ',
  dropAnywhere: 'Let go to check',
  another: 'Another one',
  pasted: 'Pasted text',
  summary: 'Conclusion',
  textPane: 'The report',
  editPane: 'The report; edit it, and it is checked again when you pause',
  panel: 'Result',
  tabs: { text: 'Text', findings: 'Findings', evidence: 'Evidence', rules: 'Rules' },
  filter: 'Filter by severity',
  allCategories: 'All categories',
  category: 'Category',
  nothingShown: 'Nothing passes the filters.',
  nothingFound: 'No findings.',
  showAll: 'Show all',
  toText: 'To the text',
  previous: 'Previous',
  next: 'Next',
  keys: 'Keys: F8 next, Shift+F8 previous, Enter to the text, Esc back to the finding.',
  numbered: (number) => `No. ${number}`,
  save: 'Save',
  saveDocx: 'Word with comments',
  saveHtml: 'Web page',
  saveJson: 'JSON',
  settings: 'Wrong year or level?',
  byText: 'as in the text',
  tier: { label: 'Strictness', recommended: 'recommended', strict: 'strict' },
  announce: (counts) => `Checked: ${counts}.`,
  failed: 'The check did not finish. This is a fault of the program, not of the report.',
  moreFiles: 'One report at a time; the first file was taken.',
}

/** The words of a language. */
export const pageWords = (locale: Locale): Words => (locale === 'en' ? ENGLISH : CHINESE)
