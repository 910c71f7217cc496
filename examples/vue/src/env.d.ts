interface ImportMetaEnv {
  /** Address of the Jalon server. */
  readonly VITE_JALON_URL?: string;
}
