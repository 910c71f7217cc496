import { NUMBERS, type InputUse, type Place, type ShapeFault, type ShapeReading } from './shape-reading.rules.ts';

/** Figures of one thing at several times: all of one kind, and each its own. */
export function readFigures(codes: readonly string[], place: (index: number) => Place): Pick<ShapeReading, 'inputs' | 'divided' | 'faults'> {
  const inputs = codes.map((code, index): InputUse => ({ code, at: place(index), types: NUMBERS }));
  const [first = '', ...others] = codes;
  return {
    inputs, divided: others.map((code, index) => ({ over: first, under: code, at: place(index + 1) })),
    faults: codes.flatMap((code, index): ShapeFault[] => (codes.indexOf(code) === index ? [] : [{ code: 'same-input', at: place(index), figures: { input: code } }])),
  };
}
