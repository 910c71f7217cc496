// Rules on dated acts. The list of the acts with their limits stands under each, whatever its kind.
import { labelIn } from '../../card.ts';
import type { Shape } from './shape.ts';

export const deadline: Shape<'deadline'> = { rule: ({ say }) => say('rule.deadline') };

export const chain: Shape<'chain'> = { rule: ({ say }) => say('rule.chain') };

export const signed: Shape<'signed'> = { rule: (card, { evidence }) => card.say('rule.signed', { proof: labelIn(card, card.view.catalogue.evidence, evidence) }) };
