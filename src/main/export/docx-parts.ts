/** What the library writes into the package by the clock or not at all: the same sheet must give the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { FONTS } from './docx-page';

/** The first moment a zip entry can have. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** Fonts that look alike and that Windows, Office or WPS bring along, best first: Word takes one when ours is absent. */
const STAND_INS: Record<string, string> = {
  [FONTS.body]: '仿宋,FangSong,华文仿宋',
  [FONTS.title]: '方正小标宋_GBK,华文中宋,宋体',
  [FONTS.heading]: 'SimHei',
  [FONTS.note]: '楷体,KaiTi,华文楷体',
  [FONTS.source]: 'SimSun',
};

/**
 * The package with a font table and the defaults the library has no option for, without the times of writing (the exporter knows no clock) and with entries in a fixed
 * order under a fixed date.
 */
export function settleParts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const settled: Zippable = {};
  for (const name of Object.keys(parts).toSorted(packageOrder)) {
    const part = parts[name];
    if (part !== undefined) settled[name] = [settlePart(name, part), { mtime: ZIP_EPOCH }];
  }
  return zipSync(settled, { level: 6 });
}

/** Readers expect the list of content types first. */
function packageOrder(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

function settlePart(name: string, part: Uint8Array): Uint8Array {
  switch (name) {
    case 'docProps/core.xml':
      return strToU8(strFromU8(part).replaceAll(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gu, ''));
    case 'word/styles.xml':
      return strToU8(strFromU8(part).replace('<w:pPrDefault><w:pPr>', `$&${FULL_GRID}`));
    case 'word/fontTable.xml':
      return strToU8(FONT_TABLE);
    default:
      return part;
  }
}

/** A page holds 22 lines, also where one of a paragraph stands alone; no gaps are put between Han characters and digits. */
const FULL_GRID = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...Object.entries(STAND_INS).map(
    ([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`,
  ),
  '</w:fonts>',
].join('');
