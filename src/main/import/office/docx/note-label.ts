import { writeNumber } from '../numerals';

/** The mark of the note with this place in its row, in the text and before the note: ［1］ at the foot, ［i］ at the end. */
export function noteLabel(format: string, place: number): string {
  return `［${writeNumber(format, place)}］`;
}
