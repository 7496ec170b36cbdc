"""How much of something, how completely and which time, as data.

Lines are as `read_contrasts` takes them: a contrast, then its members, each with its name and words in both languages.
"""

from __future__ import annotations

EXTENTS = """
quantity all+nearly_all most+nearly_all most+some
  all | all | 全部 | 全部, 所有, 全体, 无一例外, 悉数, 全数 | 全, 各, 均, 都, 每, 一律, 一切, 凡, 任何, 皆, 总, 整个, 整, 共, 一概, 双方, 两者, 全面, 完全, 统统, 大家, 诸, 历来, 始终, 万, 所, 每当, 遍, 尽, 普遍, 从来, 清一色, 百分之百, 通通 | all, all of, without exception | every, each, entire, entirely, whole, both, any, total, altogether, fully, complete, completely, everything, everyone, always, full, overall, throughout, ever, universal, 100
  nearly_all | nearly all | 几乎全部 | 几乎全部, 几乎所有, 绝大多数, 绝大部分, 几乎都, 几乎全 | 几乎, 绝大, 接近, 近乎 | nearly all, almost all, virtually all, almost every, nearly every, practically all, the vast majority, vast majority, the overwhelming majority, overwhelming majority, the great majority | nearly, almost, virtually, overwhelmingly, vast
  most | most | 多数 | 大部分, 大多数, 大多, 大都, 大半, 半数以上, 过半数, 多半, 过半 | 多数, 主要, 一般, 通常, 多, 基本, 普遍, 往往, 主体, 为主, 最 | most of, the majority of, a majority of, majority of, the bulk of, most of the, mostly, for the most part, more than half, over half | most, majority, mainly, largely, generally, usually, primarily, predominantly, main, often, typically, chiefly, many, much, principal, common, commonly
  some | some | 部分 | 部分, 一些, 有些, 少数, 个别, 少部分, 小部分, 局部 | 有的, 若干, 某, 几, 一部, 分, 有, 一批, 不少, 某些, 部份, 多, 数 | some of, part of, a few, partially, partly, a minority, a handful, a small number, a minority of, a portion of, some | several, certain, parts, few, many, sometimes, portion, minority, section, sections, any, one, particular, various, partial, number of, half, component, components, element, elements, piece, share, something, someone, others, other
degree
  basically | not quite wholly | 基本 | 基本完成, 基本建成, 基本实现, 基本形成, 基本消除, 基本解决, 基本建立, 基本具备, 基本达到, 基本满足, 基本覆盖, 基本恢复, 基本持平, 基本稳定, 大体完成, 大致完成, 大体相当, 基本消灭, 基本控制, 基本健全, 基本确立, 基本摆脱, 基本普及, 基本化解, 基本完善, 基本就绪, 初步完成, 初步建成, 初步形成, 初步建立, 基本一致, 基本相同, 基本达成, 基本没有 | 基本, 基本上, 大致, 大体, 初步, 几乎, 接近, 主要, 近乎, 差不多, 总体, 整体, 近 | basically, largely, mostly, essentially, by and large, broadly, almost, nearly, in the main, substantially, virtually, more or less, all but, for the most part, practically | generally, mainly, roughly, approximately, around, close, little, preliminary, preliminarily, initial, initially, main, fundamentally, fundamental, basic, primarily, about, majority, most, shape, taking shape, took shape, taken shape, overall, on the whole, in general, similar, virtual, some, rough, start, started, begun, began, nearing, initially
  fully | wholly | 全面 | 全面完成, 全面建成, 全部完成, 全部建成, 全面实现, 彻底消除, 彻底解决, 彻底消灭, 完全恢复, 完全实现, 完全消除, 圆满完成, 全面形成, 全面建立, 全面覆盖, 全面恢复, 如期全面, 全部实现, 完全控制, 彻底, 完全 | 全, 完, 都, 均, 整, 充分, 尽, 满, 全面, 全部, 所有, 十分, 绝对, 已 | fully, completely, entirely, totally, in full, thoroughly, wholly, across the board, in all respects | full, complete~, all, total, comprehensive, comprehensively, whole, entire, every, universal, absolutely, perfectly, finish~, utterly, end, ended, everything, quite, eradicate~, eliminate~, done, fulfilled
repetition
  first | the first time | 首次 | 首次, 首度, 首个, 首家, 首例, 首批, 首届, 头一次, 第一次 | 第一, 首, 初, 最早, 新, 率先, 开创, 先, 初次, 开, 始, 头, 一, 史无前例, 前所未有, 未曾, 从未 | first, for the first time, first ever, first time, inaugural, debut, debuted, maiden, firsts | initial, initially, never before, earliest, new, newly, pioneer~, unprecedented, launch~, beginning, introduce~, 1st, never, one, start~, original, premiere~, once, opening, debuts, landmark, world's
  again | once again | 再次 | 再次, 再度, 重新, 又一次, 第二次, 多次, 屡次 | 又, 再, 重, 二, 还, 也, 回, 复, 继, 新, 连续, 不断, 反复, 一再, 仍, 第三 | again, once again, once more, yet again, a second time, for the second time | another, second, re, repeat~, repeatedly, anew, further, renew~, return~, also, back, resume~, more, new, still, rebuild, continued, twice, times, re elected, reaffirm~, reiterate~
"""
