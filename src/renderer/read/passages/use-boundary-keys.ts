import { movedEdge, type Unit } from '../select/text-stops';
import { useTextKeys } from '../select/use-text-keys';
import type { ShownPassage } from './shown-passage';
import type { PassageCommands } from './use-passages';

/**
 * Moves the ends of the active passage: Shift+← → its end by clause, with Ctrl by sentence; with Alt its start. Nothing
 * while text is selected, whose own keys these are.
 */
export function useBoundaryKeys(active: ShownPassage | null, text: string, hasSelection: boolean, commands: PassageCommands): void {
  const move = (edge: 'start' | 'end', by: 1 | -1, unit: Unit) => () => {
    const moved = active && movedEdge(text, active, edge, by, unit);
    if (moved) commands.update(active.key, { [edge]: moved[edge] });
  };
  useTextKeys(active?.state === 'attached' && !hasSelection ? {
    'Shift+ArrowRight': move('end', 1, 'clause'), 'Shift+ArrowLeft': move('end', -1, 'clause'),
    'Ctrl+Shift+ArrowRight': move('end', 1, 'sentence'), 'Ctrl+Shift+ArrowLeft': move('end', -1, 'sentence'),
    'Alt+Shift+ArrowRight': move('start', 1, 'clause'), 'Alt+Shift+ArrowLeft': move('start', -1, 'clause'),
    'Ctrl+Alt+Shift+ArrowRight': move('start', 1, 'sentence'), 'Ctrl+Alt+Shift+ArrowLeft': move('start', -1, 'sentence'),
  } : null, 'placeRead');
}
