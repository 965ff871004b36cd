// Syllables that names of the programmes' people are made of: Mongolian, Tibetan, Yi, as Han characters write them.
// A word of nothing else is a name even where no 我叫 or 替 stands beside it.

const syllables = new Set(
  `巴图雅乌兰其木格日勒娜仁花斯琴高娃孟克布和敖登苏那顺阿尔哈额敦宝音萨都朝鲁特呼吉达来毕力朋青岱钦恩根查干桑图门满都拉海嘎包白双喜牧莲春
   莎仁哲欣伊茹罕诺敏温朝伦吐娅沁夫托娅音仓古郎古楞赛汗
   扎西卓玛才让多杰旦正加措毛拉姆央金德吉瓦尼索南丹增卡完么夏吾东知华切羊彭公保次仁平措罗桑贡嘎白洛顿珠益曲珍强巴边热贡关却更藏格列普布俄日坚参仓确斗
   侯五呷曲木沙依来石马海拉且果惹子尔古莫色伍牛沙吉克吉史`
    .replace(/\s/g, '')
    .split(''),
)

/** Is every character one of such names? */
export const soundsLikeName = (word: string): boolean =>
  [...(endsInGrass.test(word) ? word.slice(0, -1) : word)].every((c) => syllables.has(c))
/** 旦正草; 牧草 and 花草 are fodder. */
const endsInGrass = /^[\u4e00-\u9fff]{1,4}[^牧花青]草$/

/** Surnames of the region beside the common ones of scan/names.ts. */
const surnames =
  '包白海云奇敖关那乌康常宫贺殷樊乔温柴牛翟申路苗尚詹施倪涂柳邢冉安翁阮纪项祝盛米计成齐梅林刁麻边连'

/** A Han name of two or three characters by a surname of the region. */
export const hasRegionalSurname = (word: string): boolean =>
  surnames.includes(word.charAt(0)) && word.length >= 2 && word.length <= 3
