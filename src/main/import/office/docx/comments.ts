import { readTime, type Comment } from '../draft-marks';
import { elementsOf, type XmlElement } from '../xml';

/** Comments of a file with what each of them answers, in their order in the file. Resolved ones are among them. */
export function readComments(part: XmlElement | null, extended: XmlElement | null): Comment[] {
  const written = (part ? elementsOf(part) : []).filter((element) => element.name === 'w:comment');
  const idOfParagraph = new Map<string, string>();
  for (const comment of written) {
    for (const paragraph of paragraphsIn(comment)) {
      const paragraphId = paragraph.attributes.get('w14:paraId');
      if (paragraphId !== undefined) idOfParagraph.set(paragraphId, comment.attributes.get('w:id') ?? '');
    }
  }
  const parents = new Map<string, string>();
  for (const element of extended ? elementsOf(extended) : []) {
    const own = idOfParagraph.get(element.attributes.get('w15:paraId') ?? '');
    const parent = idOfParagraph.get(element.attributes.get('w15:paraIdParent') ?? '');
    if (own !== undefined && parent !== undefined && own !== parent) parents.set(own, parent);
  }
  return written.map((comment) => {
    const id = comment.attributes.get('w:id') ?? '';
    return {
      id,
      author: (comment.attributes.get('w:author') ?? '').trim(),
      date: readTime(comment.attributes.get('w:date') ?? ''),
      text: paragraphsIn(comment).map(wordsOf).join('\n').trim(),
      parent: parents.get(id) ?? null,
    };
  });
}

function paragraphsIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)));
}

/** The words of a comment's paragraph; deleted ones are in elements of another name. */
function wordsOf(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 'w:t') return child.children.filter((text) => typeof text === 'string').join('');
      if (child.name === 'w:tab') return '\t';
      return child.name === 'w:br' || child.name === 'w:cr' ? '\n' : wordsOf(child);
    })
    .join('');
}
