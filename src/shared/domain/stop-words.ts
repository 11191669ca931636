/** Function words that no one counts, in simplified Chinese and English. A person adds to them in the settings. */
const CHINESE =
  '的 了 和 是 在 有 与 及 等 对 为 以 要 把 被 将 从 向 到 于 由 并 而 或 也 都 就 还 又 很 更 最 这 那 其 之 所 着 过 地 得 上 下 中 里 内 外 前 后 个 们 我 你 他 她 它 不 没 ' +
  '我们 你们 他们 它们 自己 大家 这个 那个 这些 那些 这样 那样 这种 一个 一种 一些 一是 二是 三是 四是 五是 六是 以及 以来 因为 所以 但是 而且 如果 虽然 不是 就是 还是 只有 才能 没有 ' +
  '可以 能够 通过 对于 关于 由于 为了 根据 按照 同时 其中 之间 之中 以上 以下 方面 什么 怎么 如何 已经 正在 必须 应当 应该 需要 一定 非常 十分 特别 比较 更加 进一步 不断 各 各种 各个 每 每个 ' +
  '同志 同志们';
const ENGLISH =
  'a an and are as at be been but by can could do does for from had has have he her his how i if in into is it its more most no not of on or our ' +
  'shall she should so such than that the their them then there these they this to was we were what when which who will with would you your';

export const STOP_WORDS: readonly string[] = [...CHINESE.split(' '), ...ENGLISH.split(' ')];
