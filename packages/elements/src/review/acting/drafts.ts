/** What a person is typing in one place, by field, and what is wrong with it. Kept until it is sent or put aside by them. */
export interface Draft {
  readonly values: Record<string, string>;
  readonly faults: Record<string, string>;
  isDirty: boolean;
  /** Version of the card when the form was opened: what staleness is judged on. */
  base: number;
}

/** Every form of the review, by place: `"decide:IDP-2"`, `"comment"`. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get hasAny(): boolean {
    return [...this.#drafts.values()].some(({ isDirty }) => isDirty);
  }

  of(place: string, start: Readonly<Record<string, string>> = {}, base = 0): Draft {
    let draft = this.#drafts.get(place);
    if (!draft) this.#drafts.set(place, (draft = { values: { ...start }, faults: {}, isDirty: false, base }));
    return draft;
  }

  drop(place: string): void {
    this.#drafts.delete(place);
    this.#changed();
  }

  /** Opened, looked at and closed: next time it begins with what stands then. */
  dropUntouched(place: string): void {
    if (!this.#drafts.get(place)?.isDirty) this.drop(place);
  }

  /** A listener that writes a field. */
  set(draft: Draft, field: string): (event: Event) => void {
    return (event) => {
      draft.values[field] = (event.target as HTMLInputElement).value;
      draft.isDirty = true;
      delete draft.faults[field];
      this.#changed();
    };
  }
}
