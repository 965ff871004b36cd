// Whether an inspection found something amiss, by its words. Pure, and a guess: the judges read the findings themselves.

const well =
  /没(?:有|啥|什么)?(?:问题|毛病|坏|缺|少)|无(?:问题|损坏|缺失|异常)|未(?:见|发现)(?:问题|异常)|不错|不缺|不少|差不多|很不/g
const amiss =
  /没|未|不(?:[全齐够足能会亮转通见清规])|坏|破|损|裂|过期|失效|缺|少|空了|乱|脏|差|堵|堆|欠|断|松|褪色|掉|歪|漏|锁|关门|关着|停业|歇业|整改|隐患|问题|积雪|积灰|杂物|投诉|一般/

export const foundAmiss = (findings: string | null): boolean =>
  findings !== null && amiss.test(findings.replace(well, ''))
