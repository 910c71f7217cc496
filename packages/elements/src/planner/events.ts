/** A person selected a line of a plan, or none. */
export class JalonProjectSelectEvent extends Event {
  static readonly type = 'jalon-project-select';
  /** Id of the plan. */
  readonly plan: string;
  /** Id of the line, and its code as the plan prints it; `null`: none. */
  readonly project: string | null;
  readonly code: string | null;
  constructor(plan: string, project: string | null, code: string | null) {
    super(JalonProjectSelectEvent.type, { bubbles: true, composed: true });
    this.plan = plan;
    this.project = project;
    this.code = code;
  }
}

/** A person chose another view of the plan, or grouped its lines otherwise. */
export class JalonPlannerShowEvent extends Event {
  static readonly type = 'jalon-planner-show';
  readonly view: 'table' | 'timeline' | 'money';
  readonly group: 'sector' | 'locality';
  constructor(view: JalonPlannerShowEvent['view'], group: JalonPlannerShowEvent['group']) {
    super(JalonPlannerShowEvent.type, { bubbles: true, composed: true });
    this.view = view;
    this.group = group;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'jalon-project-select': JalonProjectSelectEvent;
    'jalon-planner-show': JalonPlannerShowEvent;
  }
}
