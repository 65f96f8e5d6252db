/** Lines that a web page adds around an article: date and source, font size, print, share, neighbours. */

const LABELS =
  '发布时间|发布日期|发文日期|成文日期|更新时间|时间|日期|来源|信息来源|文章来源|稿件来源|发布机构|发布单位|作者|编辑|责任编辑|审核|供稿|浏览|浏览量|浏览次数|访问量|访问次数|点击|点击数|点击量|点击次数|点击率|阅读|阅读量|阅读次数|字号|字体|字体大小|保护视力色|视力保护色|索引号|主题分类|信息分类|公开方式|关键词|有效性|文号'
const ACTIONS =
  '打印|打印本页|打印文章|打印内容|关闭|关闭本页|关闭窗口|收藏|加入收藏|分享|分享到|一键分享|扫一扫|返回|返回顶部|返回首页|语音播报|朗读|无障碍|无障碍阅读|长者模式|长辈版|大|中|小|默认|特大|微信|微博|新浪微博|腾讯微博|QQ空间|首页|下载'
const NEIGHBOURS = '上一篇|下一篇|上一条|下一条|相关阅读|相关链接|相关新闻|相关文章|相关信息|相关推荐|相关稿件|相关解读|推荐阅读'
const PLACE = '您所在的位置|您的位置|您现在的位置|您当前的位置|当前位置|所在位置'

const LABELLED = new RegExp(`^[\\s【\\[（(]*(?:${LABELS}|${PLACE})\\s*[：:]`)
const ONLY_LABEL = new RegExp(`^(?:${LABELS})$`)
const ONLY_ACTIONS = new RegExp(
  `^[\\s【】\\[\\]（）()|｜/:：>＞+-]*(?:(?:${ACTIONS}|${LABELS}|A\\+?|A-)[\\s【】\\[\\]（）()|｜/:：>＞+-]*){1,12}$`,
)
const NEIGHBOUR = new RegExp(`^[\\s【\\[（(<>＜＞«»]*(?:${NEIGHBOURS})`)
const SCAN = /^(?:扫一扫|扫码|微信扫|用手机|版权所有|主办单位|网站标识码)/

/** Whether a line is by its wording a page's own and not the article's. */
export function isResidue(line: string): boolean {
  if (line.length > 200 || line.includes('。')) return false
  if (NEIGHBOUR.test(line) || SCAN.test(line) || ONLY_LABEL.test(line)) return true
  return LABELLED.test(line) || ONLY_ACTIONS.test(line)
}

/** Whether nothing of the article follows: links to its neighbours begin. */
export function isNeighbourLine(line: string): boolean {
  return NEIGHBOUR.test(line) && !line.includes('。')
}
