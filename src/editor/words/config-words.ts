/** What each key of a configuration means, in Chinese. */
export const CONFIG_KEYS: Readonly<Record<string, string>> = {
  'config.$schema': '本文件的 JSON Schema 在哪里',
  'config.root': '写 true 则不再往上级文件夹找配置',
  'config.packs': '自带规则之外还用哪些规则包：文件、文件夹（相对本文件）或 npm 包名；与上级配置的合在一起',
  'config.tier': '运行到哪个档次的规则；默认 recommended',
  'config.skip': '不查哪些规则或类别；与上级配置的合在一起',
  'config.only': '只查这些规则或类别',
  'config.level': '政府层级；不写则从报告里认',
  'config.year': '报告年度；不写则从报告里认',
  'config.severity': '按规则名改程度；off 停用。被锁定的规则不能减轻',
  'config.builtIn': '是否用自带的规则包；默认 true',
  'config.failOn': '有什么程度的问题时退出码为 1；默认 error',
  'config.maxWarnings': '警告多于这个数时退出码为 1',
  'config.locale': '输出的语言；按运行时所在文件夹的配置',
  'config.overrides': '对一部分文件的设置；两项都符合的，后一项算',
  'config.files': '哪些文件：写法同 .gitignore，相对本文件',
}
