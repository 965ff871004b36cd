// Words of products that the page shows and the API takes; without zod, for the page.

/** 品类 */
export const productCategories = [
  ...([
    '粮油',
    '蔬菜',
    '瓜果',
    '肉类',
    '奶蛋',
    '水产',
    '药材',
    '饲草',
    '加工食品',
    '手工艺',
    '其他',
  ] as const),
] as const
