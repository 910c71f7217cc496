// The provider first: it must be listening when the first widget asks for its client.
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard';
import '@jalon/elements/define/review';
import '@jalon/elements/define/scorecard-list';
