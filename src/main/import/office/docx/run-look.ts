import { isRed, penColour } from '../colours';
import { markOf, plainLook, type Look } from '../look';
import { childOf, type XmlElement } from '../xml';
import { switchOf, valueOf, type Styles } from './styles';

/** How a run looks by its own properties and its character style. Paragraph styles give no emphasis. */
export function lookOf(properties: XmlElement | null, styles: Styles): Look {
  if (properties === null) return plainLook();
  const style = styles.of(valueOf(properties, 'w:rStyle'));
  const struck = switchOf(properties, 'w:strike') === true || switchOf(properties, 'w:dstrike') === true;
  return {
    bold: switchOf(properties, 'w:b') ?? style.bold ?? false,
    italic: switchOf(properties, 'w:i') ?? style.italic ?? false,
    hidden: switchOf(properties, 'w:vanish') ?? style.hidden ?? false,
    mark: markOf(colourBehind(properties), isWavy(valueOf(properties, 'w:u')), struck),
    red: isRed(valueOf(properties, 'w:color') ?? ''),
  };
}

function isWavy(line: string | undefined): boolean {
  return line === 'wave' || line === 'wavyDouble' || line === 'wavyHeavy';
}

/** The highlighter goes over the shading. The shading button of the Chinese Word is a pattern without a fill. */
function colourBehind(properties: XmlElement): string | null {
  const pen = penColour(valueOf(properties, 'w:highlight') ?? 'none');
  if (pen !== null) return pen;
  const shading = childOf(properties, 'w:shd');
  const pattern = shading?.attributes.get('w:val') ?? 'nil';
  const fill = (shading?.attributes.get('w:fill') ?? 'auto').toLowerCase();
  if (pattern === 'nil') return null;
  if (fill !== 'auto' && fill !== 'ffffff') return fill;
  return /^pct(?:[1-9]\d)$/u.test(pattern) ? 'c0c0c0' : null;
}
