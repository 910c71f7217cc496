/** The manifest of the widgets, read from their sources when Storybook starts. */
declare module 'virtual:jalon-manifest' {
  interface Named { readonly name: string; readonly description?: string }
  interface Typed extends Named { readonly default?: string }
  export interface Tag {
    readonly tagName: string;
    readonly description?: string;
    readonly cssParts: readonly Named[];
    readonly cssProperties: readonly Typed[];
  }
  const tags: readonly Tag[];
  export default tags;
}
