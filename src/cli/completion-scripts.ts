/** Completion scripts for shells, static text made from the option tables. */
import type { Locale } from '../model/finding.ts'
import type { LocalText } from '../model/pack.ts'
import type { Command, Option } from './command.ts'
import { say } from './say.ts'

/** The first word of one or more commands, the second words if there are any, and the options of all of them. */
export interface CompletionEntry {
  readonly word: string
  readonly subcommands: readonly string[]
  readonly summary: LocalText
  readonly options: readonly Option[]
}

export type CompletionTable = readonly CompletionEntry[]

/** Groups commands by their first word; `shared` options belong to each. */
export function completionTable(commands: readonly Command[], shared: readonly Option[]): CompletionTable {
  const words = [...new Set(commands.map(({ name }) => name.split(' ')[0]!))]
  return words.map((word) => {
    const group = commands.filter(({ name }) => name.split(' ')[0] === word)
    const options = new Map([...group.flatMap((command) => command.options), ...shared].map((option) => [option.name, option]))
    return {
      word,
      subcommands: group.flatMap(({ name }) => name.split(' ').slice(1)),
      summary: group[0]!.summary,
      options: [...options.values()],
    }
  })
}

type Script = (table: CompletionTable, locale: Locale) => string

const optionWords = ({ name, short }: Option): string[] => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]

/** Options whose value is one of a few words, as `--name` and `-n`, with the words. */
const chosen = (table: CompletionTable): readonly (readonly [string, readonly string[]])[] => [
  ...new Map(
    table.flatMap(({ options }) =>
      options.flatMap((option) =>
        option.value?.choices === undefined ? [] : [[optionWords(option).join('|'), option.value.choices] as const],
      ),
    ),
  ),
]

const names = (table: CompletionTable): string => table.map(({ word }) => word).join(' ')

const subcommandCases = (table: CompletionTable): string =>
  [
    ...table
      .filter(({ subcommands }) => subcommands.length > 0)
      .map(({ word, subcommands }) => `      ${word}) COMPREPLY+=($(compgen -W '${subcommands.join(' ')}' -- "$current")) ;;`),
    '      *) ;;',
  ].join('\n')

const bash: Script = (table) => `# fazhi: source <(fazhi completions bash)
_fazhi() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  case "$previous" in
${chosen(table)
  .map(([option, words]) => `    ${option}) COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$current")); return ;;`)
  .join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    case "$command" in
${table
  .map(
    ({ word, options }) =>
      `      ${word}) COMPREPLY=($(compgen -W '${options.flatMap(optionWords).join(' ')}' -- "$current")) ;;`,
  )
  .join('\n')}
      *) COMPREPLY=($(compgen -W '${table[0]?.options.flatMap(optionWords).join(' ')}' -- "$current")) ;;
    esac
    return
  fi
  COMPREPLY=($(compgen -f -- "$current"))
  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY+=($(compgen -W '${names(table)}' -- "$current")); fi
  if [[ $COMP_CWORD -eq 2 ]]; then
    case "$command" in
${subcommandCases(table)}
    esac
  fi
}
complete -o filenames -F _fazhi fazhi
`

/** Quotes for zsh's _arguments: no quote, bracket or colon may end the text early. */
const zshText = (text: string): string => text.replace(/['[\]:\\]/g, ' ')

const zshOption = (option: Option, locale: Locale): string[] => {
  const { value } = option
  const action =
    value === undefined
      ? ''
      : `:${zshText(say(value.label, locale))}:${value.choices !== undefined ? `(${value.choices.join(' ')})` : value.sort === 'file' ? '_files' : value.sort === 'folder' ? '_files -/' : ' '}`
  const again = option.multiple ? '*' : ''
  return optionWords(option).map((word) => `'${again}${word}[${zshText(say(option.help, locale))}]${action}'`)
}

const zsh: Script = (table, locale) => `#compdef fazhi
_fazhi() {
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    local -a commands=(${table.map(({ word, summary }) => `'${zshText(word)}:${zshText(say(summary, locale))}'`).join(' ')})
    _describe command commands
    _files
    return
  fi
  case $words[2] in
${table
  .map(
    ({ word, options }) =>
      `    ${word}) _arguments ${options.flatMap((option) => zshOption(option, locale)).join(' ')} '*:file:_files' ;;`,
  )
  .join('\n')}
    *) _files ;;
  esac
}
compdef _fazhi fazhi
`

const fishText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

const fish: Script = (table, locale) =>
  `${table
    .flatMap(({ word, subcommands, summary, options }) => [
      `complete -c fazhi -n __fish_use_subcommand -a ${fishText(word)} -d ${fishText(say(summary, locale))}`,
      ...subcommands.map((name) => `complete -c fazhi -n '__fish_seen_subcommand_from ${word}' -a ${name}`),
      ...options.map(({ name, short, value, help }) =>
        [
          `complete -c fazhi -n '__fish_seen_subcommand_from ${word}' -l ${name}`,
          short === undefined ? '' : ` -s ${short}`,
          value === undefined ? '' : value.choices === undefined ? ' -r' : ` -x -a ${fishText(value.choices.join(' '))}`,
          ` -d ${fishText(say(help, locale))}`,
        ].join(''),
      ),
    ])
    .join('\n')}\n`

const powershell: Script = (table) => `Register-ArgumentCompleter -Native -CommandName fazhi -ScriptBlock {
  param($word, $ast, $position)
  $command = if ($ast.CommandElements.Count -gt 1) { $ast.CommandElements[1].ToString() } else { '' }
  $options = @{
${table
  .map(
    ({ word, options }) =>
      `    '${word}' = @(${options
        .flatMap(optionWords)
        .map((option) => `'${option}'`)
        .join(', ')})`,
  )
  .join('\n')}
  }
  $all = if ($word.StartsWith('-')) { if ($options.ContainsKey($command)) { $options[$command] } else { $options['check'] } } else { @(${names(
    table,
  )
    .split(' ')
    .map((name) => `'${name}'`)
    .join(', ')}) }
  $all | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`

/** Shell → script. */
export const COMPLETION_SCRIPTS: Readonly<Record<string, Script>> = { bash, zsh, fish, powershell }
