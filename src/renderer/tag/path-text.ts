/** A tag's path as it is shown: `责任落实 / 督查督办`. */
export function pathText(path: string): string {
  return path.replaceAll('/', ' / ');
}
