import { register, type Widget } from '../shared/register.ts';

export interface DefineOptions {
  /** Put after each tag: `adm` makes `<jalon-scorecard-adm>`. Lower-case letters, digits and dashes; not the end of a tag of ours (`list`). */
  readonly suffix?: string;
  /** In the order they are registered: the provider first. */
  readonly widgets: readonly Widget[];
}

/** What the plain tags end with: `jalon-scorecard` and a suffix `list` would be the tag of another widget. */
const OURS = new Set(['allocation', 'provider', 'review', 'list', 'matrix', 'scorecard', 'scorecard-list', 'scorecard-matrix', 'planner', 'pti-planner']);

/**
 * Registers widgets under their tags, each with a suffix if one is given, so that two versions of them may live on one page. Importing
 * the classes registers nothing; `define/scorecard` and the like register the plain tags.
 *
 * @throws RangeError where a suffix cannot be one.
 * @example
 * import { JalonProvider, JalonScorecard } from '@jalon/elements';
 * import { define } from '@jalon/elements/define';
 * define({ suffix: 'adm', widgets: [JalonProvider, JalonScorecard] });
 */
export function define({ suffix = '', widgets }: DefineOptions): void {
  if (suffix && (!/^[a-z0-9][a-z0-9-]*$/.test(suffix) || OURS.has(suffix))) throw new RangeError(`"${suffix}" cannot be a suffix: lower-case letters, digits and dashes, and not the end of a tag of ours.`);
  for (const widget of widgets) {
    if (suffix && globalThis.customElements?.get(widget.tag) === widget) {
      console.warn(`The suffix "${suffix}" comes late: <${widget.tag}> is registered already by this copy of ${widget.version}, and stays. Call define before anything imports its define file.`);
    }
    register(widget, suffix && `-${suffix}`);
  }
}
