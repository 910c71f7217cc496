/**
 * What the tag that loaded this file puts after the names of its widgets: `-adm` for `<script data-suffix="adm">`. A classic script is
 * known while it runs, a module by its address.
 */
const given = (document.currentScript ?? [...document.scripts].find(({ src }) => src === import.meta.url))?.dataset['suffix'];
export const ending: string = given ? `-${given}` : '';
