/** Lines that a web page left in the text. */

const LONGEST = 120

/** Words that open such a line; each is followed by a colon, a blank, or the end. */
const LABEL =
  /^[【[（]?(?:发布(?:时间|日期|机构|单位|人)|发文(?:日期|时间|单位|机关)|成文(?:日期|时间)|生成日期|更新(?:时间|日期)|生效日期|废止日期|公开(?:日期|时间|方式|类别|时限|程序|形式|范围|属性|责任部门)|(?:信息|文章|稿件|内容)?来源|作者|编辑|审核|责任编辑|责编|校对|签发|供稿|撰稿|摄影|记者|初审|复审|终审|(?:浏览|点击|访问|阅读)(?:次数|量|数|人次)?|字号|字体(?:大小)?|大小|背景色|索引号|文号|文件编号|发文字号|主题(?:分类|词)|信息(?:分类|名称|类别|索引号|类型)|文件(?:名称|类型|状态)|标题|体裁(?:分类)?|组配分类|有效性|时效性|关键词|摘要|分享(?:到|至)?|扫一扫|当前位置|您?(?:现在|当前)?的?所?在的?位置|您所在的位置|当前所在位置|日期|时间|保护视力色|联系(?:人|电话|方式)|附件(?:下载|\d+)?|相关(?:链接|附件|新闻|阅读|文章|解读|信息)|上一[篇条]|下一[篇条])\s*[：:]/
const WHOLE =
  /^[【[（]?(?:首页|打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回(?:顶部|首页|列表|上一页)?|分享(?:到.{0,12})?|扫一扫.{0,20}|(?:大\s*中\s*小)|字体.{0,10}|无障碍(?:阅读|浏览)?|长者模式|繁體?(?:中文)?|简体|繁体|English|语音播报|手机版|网站地图|网站声明|关于我们|联系我们|微信|微博|正文|附件下载|下载附件|点击下载.{0,20}|目\s*录|图文|视频|专题|登录|注册|退出|上一[篇条].{0,40}|下一[篇条].{0,40}|相关(?:链接|附件|新闻|阅读|文章)|免责声明|此页面上的内容需要.{0,60}|（?此件(?:主动|依申请|不予)?公开(?:发布)?）?|公开属性.{0,10}|网站标识码.{0,40}|.{0,12}版权所有.{0,40}|主办(?:单位)?：?.{0,40}|承办(?:单位)?：.{0,40}|技术支持.{0,30}|\S{0,6}ICP备.{0,30}|\S{0,4}公网安备.{0,30})[】\]）]?$/
const INSIDE =
  /(?:浏览(?:量|次数)|点击(?:量|数|次数)|阅读(?:量|次数)|访问量|字号?体?\s*：?\s*[【[]?\s*大\s*中\s*小|【\s*大\s*中\s*小\s*】|ICP备|网站标识码|打印本页|关闭窗口|首页\s*(?:>|»|›|\/|—|→|-)+|分享到|保护视力色)/
const TIMESTAMP =
  /^[（【[]?\s*(?:20\d\d)\s*(?:[—\-/.年])\s*\d{1,2}\s*(?:[—\-/.月])\s*\d{1,2}\s*日?\s*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?\s*[）】\]]?$/
const CLOCK = /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*$/
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{1,12}[〔[（(【]?\s*20\d\d\s*[〕\]）)】]?\s*(?:第\s*)?\d{1,4}\s*号$/
const CONTENTS_LINE = /(?:[.·]{3,}|…{2,})\s*\d{1,3}$/

/** Whether a short line of the view is a page's own: labels, buttons, counters, paths, copyright. */
export function isResidue(view: string, start: number, end: number): boolean {
  if (end - start > LONGEST) return false
  const line = view.slice(start, end)
  // A sentence that counts visitors is the author's: 网站浏览量2.1万次。
  const hasColon = line.includes('：') || line.includes(':')
  return (hasColon && LABEL.test(line)) || WHOLE.test(line) || (!line.trimEnd().endsWith('。') && INSIDE.test(line))
}

/** Whether a line, numbered or not, is a row of a table of contents. */
export function isContentsLine(view: string, start: number, end: number): boolean {
  return end - start <= LONGEST && CONTENTS_LINE.test(view.slice(start, end))
}

/** Whether a line is nothing but a date, with or without the time of day. */
export function isBareDate(view: string, start: number, end: number): boolean {
  return end - start <= 40 && TIMESTAMP.test(view.slice(start, end))
}

/** Whether a line ends with the time of day, as pages do and authors never. */
export function hasClock(view: string, start: number, end: number): boolean {
  return end - start <= 60 && CLOCK.test(view.slice(start, end))
}

/** Whether a line is the number of a document, such as 云政〔2024〕3号. */
export function isDocumentNumber(view: string, start: number, end: number): boolean {
  return end - start <= 30 && DOCUMENT_NUMBER.test(view.slice(start, end))
}
