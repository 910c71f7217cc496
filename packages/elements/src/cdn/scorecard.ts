// The provider first: it must be listening when the first card asks for its client.
import '../define/provider.ts';
import '../define/scorecard.ts';

export * from '../index.ts';
