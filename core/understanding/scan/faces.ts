// WeChat writes its own little pictures as words: [呲牙], [玫瑰], [ThumbsUp]. They say nothing that is counted.

const chinese =
  '微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 囧 酷 冷汗 抓狂 吐 偷笑 愉快 可爱 白眼 傲慢 饥饿 困 惊恐 流汗 憨笑 悠闲 大兵 奋斗 咒骂 疑问 嘘 晕 折磨 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 糗大了 坏笑 左哼哼 右哼哼 哈欠 鄙视 委屈 快哭了 阴险 亲亲 吓 可怜 笑脸 生病 脸红 破涕为笑 恐惧 失望 无语 嘿哈 捂脸 奸笑 机智 皱眉 耶 吃瓜 加油 汗 天啊 社会社会 旺柴 好的 打脸 哇 翻白眼 让我看看 叹气 苦涩 裂开 嘴唇 爱心 心碎 拥抱 抱抱 强 弱 握手 胜利 抱拳 勾引 拳头 差劲 爱你 爱情 飞吻 合十 双手合十 举手 啤酒 咖啡 蛋糕 玫瑰 凋谢 示爱 菜刀 炸弹 刀 足球 瓢虫 便便 月亮 太阳 庆祝 礼物 红包 福 烟花 爆竹 猪头 跳跳 发抖 怄火 转圈 磕头 回头 跳绳 挥手 激动 街舞 献吻 左太极 右太极 吃饭 米饭 西瓜 乒乓 篮球 点赞 赞 心 笑哭 哭 笑 害怕 思考 比心 花 鲜花 祈祷 感谢 谢谢 笑cry 敬礼 撒花 小红花 动画表情 表情'
const english =
  'smile grimace drool scowl coolguy sob shy silent sleep cry awkward angry tongue grin surprise frown ruthless blush scream puke chuckle joyful slight smug hungry drowsy panic sweat laugh commando determined scold shocked shhh dizzy tormented toasted skull hammer wave speechless nosepick clap shame trick bah!l bah!r yawn pooh-pooh shrunken tearingup sly kiss wrath whimper cleaver watermelon beer basketball pingpong coffee rice pig rose wilt lips heart brokenheart cake lightning bomb dagger soccer ladybug poop moon sun gift hug thumbsup thumbsdown shake peace fight beckon fist pinky rockon nuh-uh ok inlove blowkiss waddle tremble aaagh! twirl kotow dramatic jumprope surrender hooray meditate smooch hey facepalm smirk smart concerned yeah! onlooker goforit omg emm respect doge noprob mybad wow boring awesome letmesee sigh hurt broken flushed happy lol terror letdown sick worship packet fireworks firecracker party'
const names = `${chinese} 666 ${english}`.split(' ')

const face = new RegExp(`\\[(?:${names.join('|')})\\]`, 'g')

/** Spaces for each, so that places stay. */
export const withoutFaces = (text: string): string =>
  text.includes('[') ? text.replace(face, (words) => ' '.repeat(words.length)) : text
