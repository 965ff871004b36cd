// What else a message says beside a leave: a report, a sale, a sign-up, a sign-in, something asked. None of it is a reason.
// A reason may hold numbers and goods too: 去卖3只羊, 要剪200只羊的毛.
import { isRequestFor } from './ask-words.ts'

const number = '[\\d.一二两三四五六七八九十百千万俩仨]{1,12}'
const unit =
  '(?:公?斤|千克|克|吨|箱|盒|袋|瓶|包|只|头|条|罐|件|单|笔|桶|枚|份|捆|筐|篮|双|把|张|束|壶|坛|板|尾|对|碗|串|棵|根|兜|桌|笼|锅|匹|捆|羽|粒|卷|副|台|套|[个块](?!月|人|星期|礼拜|小时|钟|多?星期))'
const money = `${number}(?:元|块(?:钱|[一二两三四五六七八九\\d])?)`
const channel =
  '(?:抖音|抖店|快手|视频号|淘宝|拼多多|小红书|京东|微店|朋友圈|社区团购|团购|微信群|直播间?|线下|线上|集上|大集|赶集|早市|夜市|超市|批发)'
/** Sold already; 要卖 and 去卖 are still to do. */
const sold = '(?<![要去想得来帮给]|[明后每]天)(?:卖(?:了|出|掉|完|光|的|得)|销售|销量|成交)'
/** Behind these what is sold is a plan, and may be why somebody is away. */
const plans = '(?!.*(?:要|得去|去|准备|打算|赶着|等着|来不及))'

const sale = [
  `^${plans}.*\\d(?:单|斤|元|块|件|箱)`,
  `^${plans}.*${channel}.{0,14}?${number}\\s{0,3}(?:${unit}|元|块)`,
  `${sold}.{0,12}?${number}\\s{0,3}(?:${unit}|元|块)`,
  `${number}\\s{0,3}${unit}.{0,8}?${money}`,
  `^${plans}.*(?:${channel}|赶[集场街]|摆摊|出摊|夜市|市场|卖得?).{0,4}卖?[^,\\d]{1,8}${number}\\s{0,3}${unit}\\s*$`,
  `(?:一共|共|合计|收入|收了|挣了)\\s*(?:是|了)?${number}(?:元|块|$)|每[盒箱斤袋瓶只头个件单]${number}(?:元|块|$)`,
]
const report =
  '今[天日]的?(?:数|日报|数据)(?:晚|等|回头|待会|稍)|已签|签了|代[买卖购销]|带[买卖]|收件|发件|寄件|取件|快递\\d|没业务|跟昨天一样|抖音\\d'
const signIn =
  '签[到道]|口令|^\\s*[我俺](?:和|跟|与|带着?).{2,10}(?:到了|来了|到的|来的|到齐|在教室)|[都全]到(?:了|齐)|在教室|坐(?:在|后排|前排|好)'
/** 孩子去学校报名 is somebody else's affair, and a reason. */
const signUp =
  '(?<!(?:孩子|娃娃?|闺女|儿子|女儿|姑娘|学校|驾校|幼儿园|中学|小学|大学|征兵|入学|上学)[^,]{0,6})报名|(?<!别[^,]{0,4})名额(?!.{0,6}(?:别|不要|留|保))|报[上个][^,]{0,8}(?:班|培训|课)|(?:班|培训|期)[^,]{0,6}报[上个一]|[给帮替].{1,6}报[上个一](?!.{0,4}(?:补习|辅导|兴趣|驾校))|算[我俺]一个|[+]1'
const asked =
  '提醒|@|课表|课程表|汇总|排名|排行|谁没报|指标|我的进度|学习进度|学时够|结业证|我的证书|证书.{0,4}(?:[吗么没呢]|发|下来|什么时候|啥时候)|绑定|小程序|(?:别|不要)再?(?:给我)?[发推]|(?:电话|手机|号码|联系方式)[^,]{0,6}(?:不想|不愿|不方便|不留|不给|不填|保密)'

const others = new RegExp([report, signIn, signUp, asked, ...sale].join('|'))

/** Does it say something else that is for the bot? */
export const saysOther = (words: string): boolean => others.test(words) || isRequestFor(words)

/** 460, 一共460元: what follows a sale tells of it too. */
export const goesOn = (words: string): boolean => amounts.test(words)
const amounts = new RegExp(
  `^\\s*(?:一共|总共|合计|共|合|卖了?|收了?|每(?!${unit})[\\u4e00-\\u9fff]|单价|均价|是|得了|也是|的|[一每]${unit})*\\s*${number}\\s*(?:${unit}|元|块钱?)?(?:吧|了|哈|左右|多)?\\s*$|^\\s*[一每1]${unit}(?:是|卖|才|按)?${number}(?:元|块|毛|角)?[\\d一二三四五六七八九]?\\s*$|^\\s*${number}(?:元|块钱?|毛)?\\s?(?:\\/|每|一|1)${unit}\\s*$`,
)
