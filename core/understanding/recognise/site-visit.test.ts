import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff } from '../testing.ts'

const cases: Case[] = [
  [
    '红泉站今儿后晌盘点完咧 货架四组都在着嘞',
    [['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '盘点', findings: '货架四组都在着嘞' }]],
    staff,
  ],
  [
    '德力素站的资产盘了一遍，展柜3组、打印机1台，少一把办公椅',
    [
      [
        'siteVisit',
        {
          station: '德力素站',
          date: '2026-06-10',
          kind: '盘点',
          findings: '展柜3组、打印机1台，少一把办公椅',
        },
      ],
    ],
    staff,
  ],
  [
    '锡尼站巡查：门头完好，货架空了一半，灭火器过期',
    [
      [
        'siteVisit',
        {
          station: '锡尼站',
          date: '2026-06-10',
          kind: '巡查',
          findings: '门头完好，货架空了一半，灭火器过期',
        },
      ],
    ],
    staff,
  ],
  [
    '昨天去巴音站盘点，电脑1台，打印机坏了',
    [['siteVisit', { station: '巴音站', date: '2026-06-09', kind: '盘点', findings: '电脑1台，打印机坏了' }]],
    staff,
  ],
  [
    '6月8日 川井站 一对一指导 教会站长开直播、上架商品',
    [
      [
        'siteVisit',
        { station: '川井站', date: '2026-06-08', kind: '指导', findings: '教会站长开直播、上架商品' },
      ],
    ],
    staff,
  ],
  [
    '今天巡查了三个站。锡尼站：卫生不错。巴音站：没开门。',
    [
      ['siteVisit', { station: '锡尼站', date: '2026-06-10', kind: '巡查', findings: '卫生不错' }],
      ['siteVisit', { station: '巴音站', date: '2026-06-10', kind: '巡查', findings: '没开门' }],
    ],
    staff,
  ],
  [
    '上午在海流图站指导站长注册抖音小店，下午去永兴站巡查，台账不全',
    [
      ['siteVisit', { station: '海流图站', date: '2026-06-10', kind: '指导', findings: '站长注册抖音小店' }],
      ['siteVisit', { station: '永兴站', date: '2026-06-10', kind: '巡查', findings: '台账不全' }],
    ],
    staff,
  ],
  [
    '巡查\n站点：石哈河站\n日期：6月9日\n情况：正常营业',
    [['siteVisit', { station: '石哈河站', date: '2026-06-09', kind: '巡查', findings: '正常营业' }]],
    staff,
  ],
  ['明天巡查锡尼站', [], staff],
  ['巡查表谁有', [], staff],
  [
    '锡尼站 6月9日巡查 门口积雪未清理 货架整齐',
    [
      [
        'siteVisit',
        { station: '锡尼站', date: '2026-06-09', kind: '巡查', findings: '门口积雪未清理 货架整齐' },
      ],
    ],
    staff,
  ],
  [
    '川井站盘点：电脑1、打印机1、秤2。标签都在。',
    [
      [
        'siteVisit',
        { station: '川井站', date: '2026-06-10', kind: '盘点', findings: '电脑1、打印机1、秤2。标签都在' },
      ],
    ],
    staff,
  ],
  [
    '到永兴站手把手教站长发快递、打面单，一对一指导',
    [
      [
        'siteVisit',
        {
          station: '永兴站',
          date: '2026-06-10',
          kind: '指导',
          findings: '手把手教站长发快递、打面单，一对一指导',
        },
      ],
    ],
    staff,
  ],
  [
    '永兴站：今天指导站长用智慧乡村签到',
    [['siteVisit', { station: '永兴站', date: '2026-06-10', kind: '指导', findings: '站长用智慧乡村签到' }]],
    staff,
  ],
  [
    '巡查麦秀站，没人，门锁着',
    [['siteVisit', { station: '麦秀站', date: '2026-06-10', kind: '巡查', findings: '没人，门锁着' }]],
    staff,
  ],
  [
    '今天检查了和日站，消防通道堵了',
    [['siteVisit', { station: '和日站', date: '2026-06-10', kind: '巡查', findings: '消防通道堵了' }]],
    staff,
  ],
  [
    '记一下 昨天在石哈河站指导了新站长代买流程',
    [['siteVisit', { station: '石哈河站', date: '2026-06-09', kind: '指导', findings: '新站长代买流程' }]],
    staff,
  ],
  [
    '6月5号维的站巡查记录：缺台账；灯箱坏；卫生一般',
    [
      [
        'siteVisit',
        { station: '维的站', date: '2026-06-05', kind: '巡查', findings: '缺台账；灯箱坏；卫生一般' },
      ],
    ],
    staff,
  ],
  [
    '石哈河站巡查没啥问题',
    [['siteVisit', { station: '石哈河站', date: '2026-06-10', kind: '巡查', findings: '没啥问题' }]],
    staff,
  ],
  [
    '昨天巡查川井站了，发现价签没贴全，已让站长补上',
    [
      [
        'siteVisit',
        { station: '川井站', date: '2026-06-09', kind: '巡查', findings: '价签没贴全，已让站长补上' },
      ],
    ],
    staff,
  ],
  [
    '今儿去胜利站转了一圈，巡查，货架有灰，灭火器过期',
    [
      [
        'siteVisit',
        { station: '胜利站', date: '2026-06-10', kind: '巡查', findings: '货架有灰，灭火器过期' },
      ],
    ],
    staff,
  ],
  [
    '盘点了一下东升站的设备，电脑1台打印机1台秤1台都在，标签掉俩',
    [
      [
        'siteVisit',
        {
          station: '东升站',
          date: '2026-06-10',
          kind: '盘点',
          findings: '电脑1台打印机1台秤1台都在，标签掉俩',
        },
      ],
    ],
    staff,
  ],
  [
    '东乌站督导检查：门口卫生差，快递乱放',
    [
      [
        'siteVisit',
        { station: '东乌站', date: '2026-06-10', kind: '巡查', findings: '门口卫生差，快递乱放' },
      ],
    ],
    staff,
  ],
  [
    '今天巡查3个站：1.白云站 正常 2.青山站 没开门 3.沙河站 缺价签',
    [
      ['siteVisit', { station: '白云站', date: '2026-06-10', kind: '巡查', findings: '正常' }],
      ['siteVisit', { station: '青山站', date: '2026-06-10', kind: '巡查', findings: '没开门' }],
      ['siteVisit', { station: '沙河站', date: '2026-06-10', kind: '巡查', findings: '缺价签' }],
    ],
    staff,
  ],
  [
    '巡查白云站、青山站，都正常营业',
    [
      ['siteVisit', { station: '白云站', date: '2026-06-10', kind: '巡查', findings: '都正常营业' }],
      ['siteVisit', { station: '青山站', date: '2026-06-10', kind: '巡查', findings: '都正常营业' }],
    ],
    staff,
  ],
  [
    '巡查站点：白云站\n存在问题：1.门头破损\n2.监控离线\n巡查日期：6/9',
    [
      [
        'siteVisit',
        { station: '白云站', date: '2026-06-09', kind: '巡查', findings: '1.门头破损\n2.监控离线' },
      ],
    ],
    staff,
  ],
  [
    '手把手教红星站站长上架了三款产品',
    [['siteVisit', { station: '红星站', date: '2026-06-10', kind: '指导', findings: '站长上架了三款产品' }]],
    staff,
  ],
  [
    '去红星站给站长做了一对一辅导，内容是短视频拍摄',
    [['siteVisit', { station: '红星站', date: '2026-06-10', kind: '指导', findings: '短视频拍摄' }]],
    staff,
  ],
  [
    '前天例行巡查大青山站：没有发现问题',
    [['siteVisit', { station: '大青山站', date: '2026-06-08', kind: '巡查', findings: '没有发现问题' }]],
    staff,
  ],
  [
    '从旗里回来路上顺道巡查了小召站，监控没通电',
    [['siteVisit', { station: '小召站', date: '2026-06-10', kind: '巡查', findings: '监控没通电' }]],
    staff,
  ],
  [
    '今天巡查小召站，不对，是大召站，门口牌子歪了',
    [['siteVisit', { station: '大召站', date: '2026-06-10', kind: '巡查', findings: '门口牌子歪了' }]],
    staff,
  ],
  [
    '小召站巡查了，站长不知道怎么用APP签到，教会了',
    [
      [
        'siteVisit',
        { station: '小召站', date: '2026-06-10', kind: '巡查', findings: '站长不知道怎么用APP签到，教会了' },
      ],
    ],
    staff,
  ],
  [
    '今日盘点：东风站，少秤一台；西风站，账实相符',
    [
      ['siteVisit', { station: '东风站', date: '2026-06-10', kind: '盘点', findings: '少秤一台' }],
      ['siteVisit', { station: '西风站', date: '2026-06-10', kind: '盘点', findings: '账实相符' }],
    ],
    staff,
  ],
  [
    '巡查东风站和西风站，东风站卫生好，西风站货架空',
    [
      ['siteVisit', { station: '东风站', date: '2026-06-10', kind: '巡查', findings: '卫生好' }],
      ['siteVisit', { station: '西风站', date: '2026-06-10', kind: '巡查', findings: '货架空' }],
    ],
    staff,
  ],
  [
    '电话回访孙国庆店开着月销一千五，然后去东风站巡查了一下，价签少',
    [
      [
        'followUpVisit',
        { person: '孙国庆', date: '2026-06-10', method: '电话', openedShop: true, monthlySales: 1500 },
      ],
      ['siteVisit', { station: '东风站', date: '2026-06-10', kind: '巡查', findings: '价签少' }],
    ],
    staff,
  ],
  [
    '半夜补一个，今天盘点的北沙站，扫码枪找到了在抽屉里',
    [
      [
        'siteVisit',
        { station: '北沙站', date: '2026-06-10', kind: '盘点', findings: '扫码枪找到了在抽屉里' },
      ],
    ],
    { ...staff, at: '2026-06-11T00:40:00+08:00' },
  ],
  [
    '北沙站核查资产，冰柜1台电脑1台，与台账一致',
    [
      [
        'siteVisit',
        { station: '北沙站', date: '2026-06-10', kind: '盘点', findings: '冰柜1台电脑1台，与台账一致' },
      ],
    ],
    staff,
  ],
  [
    '西山站，昨天去的，盘点，扫码枪坏了一把',
    [['siteVisit', { station: '西山站', date: '2026-06-09', kind: '盘点', findings: '扫码枪坏了一把' }]],
    staff,
  ],
  [
    '昨天给西山站的站长手把手教了怎么发快手，能自己发了',
    [
      [
        'siteVisit',
        { station: '西山站', date: '2026-06-09', kind: '指导', findings: '手把手教了怎么发快手，能自己发了' },
      ],
    ],
    staff,
  ],
  [
    '刚从西山站出来，巡查的，站长不在，货架空',
    [['siteVisit', { station: '西山站', date: '2026-06-10', kind: '巡查', findings: '站长不在，货架空' }]],
    staff,
  ],
  [
    '巡查北沙站，顺便上门回访了站上的学员陈玉莲，店开着，月销2600',
    [
      ['siteVisit', { station: '北沙站', date: '2026-06-10', kind: '巡查' }],
      [
        'followUpVisit',
        { person: '陈玉莲', date: '2026-06-10', method: '上门', openedShop: true, monthlySales: 2600 },
      ],
    ],
    staff,
  ],
  [
    '今天巡查西山站、东山站、中山站三个站，西山站价签缺，东山站正常，中山站没开门',
    [
      ['siteVisit', { station: '西山站', date: '2026-06-10', kind: '巡查', findings: '价签缺' }],
      ['siteVisit', { station: '东山站', date: '2026-06-10', kind: '巡查', findings: '正常' }],
      ['siteVisit', { station: '中山站', date: '2026-06-10', kind: '巡查', findings: '没开门' }],
    ],
    staff,
  ],
  ['北沙站巡查改到周五', [], staff],
  ['盘点北沙站用的标签纸在哪', [], staff],
  ['检查组要来，北沙站注意卫生', [], staff],
  ['请各站长配合明天的巡查', [], staff],
  ['现在去北沙站巡查，中午不回来吃饭', [], staff],
  ['北沙站的盘点还没做', [], staff],
  [
    '今天去北海站转了一圈，巡查下来账目清楚',
    [['siteVisit', { station: '北海站', date: '2026-06-10', kind: '巡查', findings: '账目清楚' }]],
    staff,
  ],
  [
    '巡察石河站，门牌歪了',
    [['siteVisit', { station: '石河站', date: '2026-06-10', kind: '巡查', findings: '门牌歪了' }]],
    staff,
  ],
  [
    '昨下午去查了一下四海站，卫生不错',
    [['siteVisit', { station: '四海站', date: '2026-06-09', kind: '巡查', findings: '卫生不错' }]],
    staff,
  ],
  [
    '检查甘泉站台账齐全',
    [['siteVisit', { station: '甘泉站', date: '2026-06-10', kind: '巡查', findings: '台账齐全' }]],
    staff,
  ],
  [
    '陪县商务局督查长青站，提了一条意见：货架要固定',
    [
      [
        'siteVisit',
        { station: '长青站', date: '2026-06-10', kind: '巡查', findings: '提了一条意见：货架要固定' },
      ],
    ],
    staff,
  ],
  [
    '福海站今天回头看，上次的问题都改了',
    [['siteVisit', { station: '福海站', date: '2026-06-10', kind: '巡查', findings: '上次的问题都改了' }]],
    staff,
  ],
  [
    '9号巡查：福海站正常营业、长青站没开门',
    [
      ['siteVisit', { station: '福海站', date: '2026-06-09', kind: '巡查', findings: '正常营业' }],
      ['siteVisit', { station: '长青站', date: '2026-06-09', kind: '巡查', findings: '没开门' }],
    ],
    staff,
  ],
  [
    '福海站、长青站资产都盘了，福海站齐全，长青站少把椅子',
    [
      ['siteVisit', { station: '福海站', date: '2026-06-10', kind: '盘点', findings: '齐全' }],
      ['siteVisit', { station: '长青站', date: '2026-06-10', kind: '盘点', findings: '少把椅子' }],
    ],
    staff,
  ],
  [
    '盘点记录：甘泉站 日期6月9号 电脑1台 无短缺',
    [['siteVisit', { station: '甘泉站', date: '2026-06-09', kind: '盘点', findings: '电脑1台 无短缺' }]],
    staff,
  ],
  ['甘泉站的盘点记录你那有没有，我要附上', [], staff],
  [
    '盘点单\n时间：6月9日\n站点：甘泉站\n结果：冰柜1台',
    [['siteVisit', { station: '甘泉站', date: '2026-06-09', kind: '盘点', findings: '冰柜1台' }]],
    staff,
  ],
  [
    '巡查了两个站：的鲁站整齐；福海站没人',
    [
      ['siteVisit', { station: '的鲁站', date: '2026-06-10', kind: '巡查', findings: '整齐' }],
      ['siteVisit', { station: '福海站', date: '2026-06-10', kind: '巡查', findings: '没人' }],
    ],
    staff,
  ],
  [
    '巡查情况表\n站名：大麦地站\n巡查日期：2026.6.8\n发现：通道堆了纸箱；价签缺6个',
    [
      [
        'siteVisit',
        { station: '大麦地站', date: '2026-06-08', kind: '巡查', findings: '通道堆了纸箱；价签缺6个' },
      ],
    ],
    staff,
  ],
  ['呼勒斯太站的巡查照片呢', [], staff],
  [
    '去了哪：沙日塔拉站\n哪天：6月9日\n干啥：巡查\n看到啥：快递乱堆',
    [['siteVisit', { station: '沙日塔拉站', date: '2026-06-09', kind: '巡查', findings: '快递乱堆' }]],
    staff,
  ],
  ['明天要是下雪，银定站的盘点就往后推', [], staff],
  [
    '上午到川井站盘点，少一台秤。回来顺道去乌兰家里上门回访，大门锁着',
    [
      ['siteVisit', { station: '川井站', date: '2026-06-10', kind: '盘点', findings: '少一台秤' }],
      ['followUpVisit', { person: '乌兰', date: '2026-06-10', method: '上门', reached: false }],
    ],
    staff,
  ],
  [
    '去胜利站巡查，货架空了一半。回旗里之前又给苏和打电话回访，没接',
    [
      ['siteVisit', { station: '胜利站', date: '2026-06-10', kind: '巡查', findings: '货架空了一半' }],
      ['followUpVisit', { person: '苏和', date: '2026-06-10', method: '电话', reached: false }],
    ],
    staff,
  ],
  [
    '巡查红泉站，台账缺三天。已让站长给学员李明电话回访',
    [
      [
        'siteVisit',
        {
          station: '红泉站',
          date: '2026-06-10',
          kind: '巡查',
          findings: '台账缺三天。已让站长给学员李明电话回访',
        },
      ],
    ],
    staff,
  ],
  [
    '巡查红泉站，灭火器过期。站长说上次回访的李明店关了',
    [
      [
        'siteVisit',
        {
          station: '红泉站',
          date: '2026-06-10',
          kind: '巡查',
          findings: '灭火器过期。站长说上次回访的李明店关了',
        },
      ],
    ],
    staff,
  ],
  ['周五去川井站盘点，站长在站上等着', [], staff],
  ['周四下午到红泉站巡查 把台账准备好', [], staff],
  ['下午去红泉站盘点，站长别走开', [], staff],
  [
    '周五去川井站盘点了，电脑少一台',
    [['siteVisit', { station: '川井站', date: '2026-06-05', kind: '盘点', findings: '电脑少一台' }]],
    staff,
  ],
  [
    '周五巡查川井站，站长把钥匙丢了，没进去',
    [
      [
        'siteVisit',
        { station: '川井站', date: '2026-06-05', kind: '巡查', findings: '站长把钥匙丢了，没进去' },
      ],
    ],
    staff,
  ],
  [
    '今天巡查红泉站，灯箱坏了。另外帮红泉站报一下：收件12 发件3',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '灯箱坏了' }],
      ['dailyReport', { date: '2026-06-10', station: '红泉站', parcelsIn: 12, parcelsOut: 3 }],
    ],
    staff,
  ],
  [
    '盘点川井站，少把椅子。川井站今日日报：代买3单156，收件8',
    [
      ['siteVisit', { station: '川井站', date: '2026-06-10', kind: '盘点', findings: '少把椅子' }],
      [
        'dailyReport',
        { date: '2026-06-10', station: '川井站', purchaseOrders: 3, purchaseAmount: 156, parcelsIn: 8 },
      ],
    ],
    staff,
  ],
  [
    '东升站巡查，门头掉漆。东升站昨天的代买写成3单了，应该是5单，改一下',
    [
      ['siteVisit', { station: '东升站', date: '2026-06-10', kind: '巡查', findings: '门头掉漆' }],
      ['correction', { date: '2026-06-09', station: '东升站', purchaseOrders: 5 }],
    ],
    staff,
  ],
  [
    '巡查红泉站，一切正常。红泉站昨天多报一单代买，减掉',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '一切正常' }],
      ['correction', { date: '2026-06-09', station: '红泉站', add: { purchaseOrders: -1 } }],
    ],
    staff,
  ],
  [
    '红泉站巡查，站长说今天收件12件还没录。台账缺页',
    [
      [
        'siteVisit',
        {
          station: '红泉站',
          date: '2026-06-10',
          kind: '巡查',
          findings: '站长说今天收件12件还没录。台账缺页',
        },
      ],
    ],
    staff,
  ],
  [
    '红泉站盘点，快递柜里收件7件没取。电脑1台',
    [
      [
        'siteVisit',
        { station: '红泉站', date: '2026-06-10', kind: '盘点', findings: '快递柜里收件7件没取。电脑1台' },
      ],
    ],
    staff,
  ],
  [
    '巡查红泉站，发现昨天代买记成3单，台账是5单',
    [
      [
        'siteVisit',
        { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '昨天代买记成3单，台账是5单' },
      ],
    ],
    staff,
  ],
  [
    '今天可算把红泉站盘完了，电脑1台打印机1台都在',
    [
      [
        'siteVisit',
        { station: '红泉站', date: '2026-06-10', kind: '盘点', findings: '电脑1台打印机1台都在' },
      ],
    ],
    staff,
  ],
  [
    '前天拖拖拉拉终于把川井站盘点完：标签掉了三个',
    [['siteVisit', { station: '川井站', date: '2026-06-08', kind: '盘点', findings: '标签掉了三个' }]],
    staff,
  ],
  ['小刘你把红泉站巡查一下，看看灯箱', [], staff],
  ['要把红泉站盘点完才能放假', [], staff],
  [
    '今天下午在红泉站搞的指导就是教站长打面单',
    [['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '指导', findings: '教站长打面单' }]],
    staff,
  ],
  [
    '在红泉站一对一指导了半天，教站长开直播',
    [['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '指导', findings: '教站长开直播' }]],
    staff,
  ],
  [
    '巡查红泉站，两天没开门',
    [['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '两天没开门' }]],
    staff,
  ],
  [
    '补个巡查，红泉站，灯箱坏了，货架空，刚进家门',
    [['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '灯箱坏了，货架空' }]],
    staff,
  ],
  [
    '红泉站巡查，站长刚到家，门没开',
    [['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '站长刚到家，门没开' }]],
    staff,
  ],
  [
    '上周五的巡查今天补记：红泉站，灯箱坏了',
    [['siteVisit', { station: '红泉站', date: '2026-06-05', kind: '巡查', findings: '灯箱坏了' }]],
    staff,
  ],
  [
    '昨天巡查两个站：红泉站门口堆雪，川井站门头掉漆，都开着门',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-09', kind: '巡查', findings: '门口堆雪' }],
      ['siteVisit', { station: '川井站', date: '2026-06-09', kind: '巡查', findings: '门头掉漆，都开着门' }],
    ],
    staff,
  ],
  [
    '今天先去红泉站巡查，灯箱坏了。路上堵车到家七点了，累死我了。',
    [['siteVisit', { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '灯箱坏了' }]],
    staff,
  ],
  [
    '巡查红泉站，灯箱坏了。晚上站长打电话说修好了',
    [
      [
        'siteVisit',
        { station: '红泉站', date: '2026-06-10', kind: '巡查', findings: '灯箱坏了。晚上站长打电话说修好了' },
      ],
    ],
    staff,
  ],
  [
    '本周巡查：周一红泉站正常；周二川井站缺台账',
    [
      ['siteVisit', { station: '红泉站', date: '2026-06-08', kind: '巡查', findings: '正常' }],
      ['siteVisit', { station: '川井站', date: '2026-06-09', kind: '巡查', findings: '缺台账' }],
    ],
    staff,
  ],
  [
    '巡查永兴站（今天上午）：货架上好多过期零食，扫码机正常，没挂营业时间牌',
    [
      [
        'siteVisit',
        {
          station: '永兴站',
          date: '2026-06-10',
          kind: '巡查',
          findings: '货架上好多过期零食，扫码机正常，没挂营业时间牌',
        },
      ],
    ],
    staff,
  ],
  [
    '指导永兴站（前天下午两点到四点）：教会了打面单',
    [['siteVisit', { station: '永兴站', date: '2026-06-08', kind: '指导', findings: '教会了打面单' }]],
    staff,
  ],
  [
    '巡查永兴站（上午）：货架空',
    [['siteVisit', { station: '永兴站', date: '2026-06-10', kind: '巡查', findings: '货架空' }]],
    staff,
  ],
  [
    '巡查永兴站（10:30到的）：还没开门',
    [['siteVisit', { station: '永兴站', date: '2026-06-10', kind: '巡查', findings: '还没开门' }]],
    staff,
  ],
  [
    '永兴站，巡查，周一下午，货架空，没人',
    [['siteVisit', { station: '永兴站', date: '2026-06-08', kind: '巡查', findings: '货架空，没人' }]],
    staff,
  ],
  [
    '巡查永兴站，上午的货还没上架',
    [['siteVisit', { station: '永兴站', date: '2026-06-10', kind: '巡查', findings: '上午的货还没上架' }]],
    staff,
  ],
  [
    '巡查永兴站，下午没开门',
    [['siteVisit', { station: '永兴站', date: '2026-06-10', kind: '巡查', findings: '下午没开门' }]],
    staff,
  ],
  [
    '三岔站突击看了一眼，台账空白，站长在打牌',
    [
      [
        'siteVisit',
        { station: '三岔站', date: '2026-06-10', kind: '巡查', findings: '台账空白，站长在打牌' },
      ],
    ],
    staff,
  ],
  [
    '到三岔站走了一圈，货架空',
    [['siteVisit', { station: '三岔站', date: '2026-06-10', kind: '巡查', findings: '货架空' }]],
    staff,
  ],
]

describe('siteVisit', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
