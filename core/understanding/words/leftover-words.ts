// Words that decide whether a number which no field takes is worth a question.

/** What a station does beside what the programme counts: its numbers are told, not details of a 代买. */
export const otherServices =
  /打印|复印|扫描|^(?:修[车手电家鞋锁表]|维修|照相|拍照|理发|配钥匙|送货|代办|办证|代写|体检|培训$|直播$|走访|入户|义诊|贴膜|充气|洗车$)/

/** Excuses and asides: 停电2次, 跑了3趟, 老师5个. */
export const unaskedNouns =
  /[停断跑堵催登刷坏病摔吵]|下雨|下雪|电话|重启|试了?$|问了?$|[去等]了?$|网(?![上购店])|电话|手机号|号码|密码|码$|谢|拜|老师|大家|各位|我们|咱|第$|还有|总共|一共/
