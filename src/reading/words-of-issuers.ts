/** Names of the bodies that issue reports: how they end, and what level they are of. */
import type { Level } from '../model/reading.ts'

const DEPARTMENT =
  /(?:局|委|厅|委员会|办公室|部|署|处|院|所|站|中心|总队|支队|大队|公司|银行|大学|学院|学校|法院|检察院|联合会|总工会|联社|集团|馆|社|会|研究院|海关|监狱|科|办|协会)$/
const TOWNSHIP = /(?:街道|街|镇|乡|苏木|街道党工委|镇党委|乡党委|民族乡)$/
const COUNTY = /(?:县|区|旗|林区|特区|管委会|管理委员会|开发区|示范区|度假区|园区|新区)$/
const CITY = /(?:市|州|盟|地区|兵团|师)$/
const PROVINCE = /(?:省|自治区|(?:北京|上海|天津|重庆)市)$/
const GOVERNMENT = /(?:人民政府(?:办公[室厅])?|人民委员会|政府|党委|党工委|工委|委员会|办事处|县委|区委|市委|省委)$/

/** The end of a name of a body that can issue such a report. */
export const ISSUER_END =
  /(?:人民政府|办事处|街道|街|镇|乡|苏木|县|区|旗|市|省|州|盟|局|委|厅|委员会|办公室|管委会|总队|支队|大队|中心|政府|党工委|党委|公司|院|署|部|海关|集团|处|站|所|办|社|联合会|总工会|大学|学院|学校)$/

/** The level of a body by its name, `null` where the name does not tell. */
export function levelOfIssuer(name: string): Level | null {
  const last =
    name
      .split(/[\s、和与]+/)
      .filter((part) => part !== '')
      .at(-1) ?? ''
  const bare = last.replace(/[（(].*?[)）]$/, '')
  if (/街道(?:办事处|工委|党工委|工作委员会)?$|[镇乡](?:党委|人民政府|政府|党委政府)?$|(?:街|苏木)(?:办事处)?$/.test(bare))
    return 'township'
  const seat = /^(.*[省市县区旗州盟镇乡])(?:人民政府|政府|党委|委)$/.exec(bare)
  if (/管委会$|管理委员会$/.test(bare)) return 'county'
  const place = seat?.[1] ?? bare.replace(GOVERNMENT, '')
  const isGovernment = seat !== null || (place !== bare && /政府$/.test(bare))
  if (!isGovernment && DEPARTMENT.test(bare)) return 'department'
  return levelOfPlace(place === '' ? bare : place)
}

/** The level of a place by its name. */
export function levelOfPlace(place: string): Level | null {
  if (PROVINCE.test(place)) return 'province'
  if (TOWNSHIP.test(place)) return 'township'
  if (COUNTY.test(place)) return 'county'
  if (CITY.test(place)) return 'city'
  return null
}

/** How an issuer speaks of itself, and the level that shows. */
const SELF: Readonly<Record<string, Level>> = {
  街: 'township',
  镇: 'township',
  乡: 'township',
  县: 'county',
  区: 'county',
  旗: 'county',
  市: 'city',
  州: 'city',
  盟: 'city',
  省: 'province',
  局: 'department',
  委: 'department',
  厅: 'department',
  办: 'department',
  院: 'department',
  部: 'department',
  署: 'department',
  处: 'department',
  队: 'department',
  中: 'department',
}
const SELF_WORDS = /[我本全]([街镇乡县区旗市州盟省局委厅办院部署处])(?!别|域|间|长|直|属|面|级|系)/g

/** The level that the text shows where it speaks of its own body (我街, 我局), `null` where it does not. */
export function levelOfSelf(view: string): Level | null {
  const votes = new Map<Level, number>()
  let read = 0
  for (const match of view.slice(0, 20_000).matchAll(SELF_WORDS)) {
    const level = SELF[match[1] as string] as Level
    const weight = match[0].startsWith('我') ? 4 : match[0].startsWith('本') ? 2 : 1
    votes.set(level, (votes.get(level) ?? 0) + weight)
    read += 1
    if (read > 200) break
  }
  return [...votes].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
}
