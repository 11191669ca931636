import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readXml, type XmlElement } from '../../../../src/main/import/office/xml';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

function namesOf(element: XmlElement): string[] {
  const inner = element.children.flatMap((child) => (typeof child === 'string' ? [] : namesOf(child)));
  return [element.name, ...element.attributes.keys(), ...inner];
}

it.each([
  ['the usual prefix', `<w:p xmlns:w="${WORD}"><w:r w:val="1" id="2"/></w:p>`],
  ['another prefix', `<x:p xmlns:x="${WORD}"><x:r x:val="1" id="2"/></x:p>`],
  ['the strict spelling', `<w:p xmlns:w="${STRICT}"><w:r w:val="1" id="2"/></w:p>`],
  ['a namespace without a prefix', `<p xmlns="${WORD}" xmlns:w="${WORD}"><r w:val="1" id="2"/></p>`],
  ['a prefix declared where it is used', `<w:p xmlns:w="${WORD}"><a:r xmlns:a="${WORD}" a:val="1" id="2"/></w:p>`],
])('names are known by %s', (_, xml) => {
  expect(namesOf(readXml('a', strToU8(xml)))).toEqual(['w:p', 'w:r', 'w:val', 'id']);
});

it('a prefix means what its own element says, and what the one around it says after that has ended', () => {
  const xml = `<w:p xmlns:w="${WORD}"><w:q xmlns:w="urn:other"><w:r/></w:q><w:r/><y:r/></w:p>`;
  expect(namesOf(readXml('a', strToU8(xml)))).toEqual(['w:p', '?:q', '?:r', 'w:r', '?:r']);
});
