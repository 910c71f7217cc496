// What Lit can do and no widget of ours asks for is left out of the files for a script tag. `ASKING` finds a source that begins to ask:
// then the change that takes it away goes.

/** A change of one file of Lit, as slim.ts makes them. */
export interface LitChange {
  readonly file: RegExp;
  readonly from: RegExp;
  readonly to: string;
}

const ELEMENT = /reactive-element\/reactive-element\.js$/;
const SHEET = /reactive-element\/css-tag\.js$/;
const HTML = /lit-html\/lit-html\.js$/;

export const LIT_CHANGES: readonly LitChange[] = [
  // Properties are text, numbers, yes or no, or no attribute at all: no converter of their own, no JSON.
  { file: ELEMENT, from: /toAttribute\((\w+),(\w+)\)\{switch\(\2\)\{case Boolean:\1=\1\?(\w+):null;.*?return \1\},fromAttribute\((\w+),(\w+)\)\{.*?return \w+\}\}(?=,\w+=\(\w+,\w+\)=>!)/, to: 'toAttribute:($1,$2)=>$2!==Boolean?$1:$1?$3:null,fromAttribute:($4,$5)=>$5===Boolean?null!==$4:$5!==Number||null===$4?$4:Number($4)}' },
  { file: ELEMENT, from: /\(void 0!==(\w+)\.converter\?\.toAttribute\?\1\.converter:(\w+)\)\.toAttribute/, to: '$2.toAttribute' },
  { file: ELEMENT, from: /,(\w+)="function"==typeof \w+\.converter\?.*?:(\w+);(.*?)const (\w+)=\1\.fromAttribute\((\w+),(\w+)\.type\);this\[(\w+)\]=\4\?\?.*?\?\?\4,/, to: ';$3this[$7]=$2.fromAttribute($5,$6.type),' },
  // Each is compared by what it is, and drawn when it is another.
  { file: ELEMENT, from: /!\(\((\w+)\.hasChanged\?\?(\w+)\)\((\w+),(\w+)\)\)\)return/, to: '!$2($3,$4))return' },
  { file: ELEMENT, from: /\{attribute:!0,type:String,converter:\w+,reflect:!1,useDefault:!1,hasChanged:\w+\}/, to: '{}' },
  { file: ELEMENT, from: /requestUpdate\((\w+),(\w+),(\w+),\w+=!1,(\w+)\)\{if\(void 0!==\1\)\{const (\w+)=this\.constructor;if\(!1===\w+&&\(\4=this\[\1\]\),\3\?\?=/, to: 'requestUpdate($1,$2,$3){if(void 0!==$1){const $5=this.constructor,$4=this[$1];if($3??=' },
  // Accessors are all made here: none is written by hand, none is left out, none holds what only the widget sees.
  { file: ELEMENT, from: /if\((\w+)\.state&&\(\1\.attribute=!1\),(this\._i\(\)),(this\.elementProperties\.set\(\w+,\1\)),!\1\.noAccessor\)\{const (\w+)=Symbol\(\),(\w+)=this\.getPropertyDescriptor\((\w+),\4,\1\);void 0!==\5&&(\w+\(this\.prototype,\6,)\5\)\}/, to: '$2,$3;const $4=Symbol();$7this.getPropertyDescriptor($6,$4,$1))' },
  { file: ELEMENT, from: /(getPropertyDescriptor\((\w+)),\w+,(\w+)\)\{const\{get:.*?\}\};return\{get:\w+,set\((\w+)\)\{.*?\}(?=,configurable)/, to: '$1,key,$3){return{get(){return this[key]},set($4){const old=this[key];this[key]=$4,this.requestUpdate($2,old,$3)}' },
  { file: ELEMENT, from: /\[\.\.\.(\w+)\((\w+)\),\.\.\.\w+\(\2\)\]/, to: '$1($2)' },
  { file: ELEMENT, from: /return!1===(\w+)\?void 0:"string"==typeof \1\?\1:"string"==typeof (\w+)\?\2\.toLowerCase\(\):void 0/, to: 'return!1===$1?void 0:$1??$2.toLowerCase()' },
  // Sheets are written in our own files, once each, out of nothing but other sheets.
  { file: SHEET, from: /class (\w+)\{constructor\(.*?toString\(\)\{return this\.cssText\}\}/, to: 'class $1{constructor(text){this.cssText=text}get styleSheet(){return this.sheet??=(sheet=>(sheet.replaceSync(this.cssText),sheet))(new CSSStyleSheet)}}' },
  { file: SHEET, from: /,\w+=Symbol\(\),\w+=new WeakMap(?=;)/, to: '' },
  { file: SHEET, from: /\(\w+=>\{if\(!0===\w+\._\$cssResult\$\).*?\}\)\((\w+)\)/, to: '$1.cssText' },
  { file: SHEET, from: /(return new \w+\(\w+),\w+,\w+\)/, to: '$1)' },
  { file: SHEET, from: /(\w+) instanceof CSSStyleSheet\?\1:(?=\1\.styleSheet)/, to: '' },
  { file: ELEMENT, from: /static finalizeStyles\((\w+)\)\{.*?return \w+\}(?=static)/, to: 'static finalizeStyles($1){return[$1??[]].flat(1/0)}' },
  // None waits for its first drawing in particular, nor puts a drawing off.
  { file: ELEMENT, from: /this\.hasUpdated\|\|\(this\.hasUpdated=!0,this\.firstUpdated\(\w+\)\),/, to: 'this.hasUpdated=!0,' },
  { file: ELEMENT, from: /firstUpdated\(\w+\)\{\}/, to: '' },
  { file: ELEMENT, from: /const (\w+)=this\.scheduleUpdate\(\);return null!=\1&&await \1,/, to: 'return this.performUpdate(),' },
  { file: ELEMENT, from: /scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/, to: '' },
  // Values stand between tags and in attributes, never inside <title> or <textarea>, nor in comments; templates are HTML or SVG.
  { file: HTML, from: /if\(\w+\.test\(\w+\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/, to: '' },
  { file: HTML, from: /\(\w+\.test\((\w+)\[2\]\)&&\(\w+=RegExp\("<\/"\+\1\[2\],"g"\)\),(\w+=\w+)\)/, to: '$2' },
  { file: HTML, from: /=\w+\?\?(\w+),(\w+)=-1\)/, to: '=$1,$2=-1)' },
  { file: HTML, from: /:\((\w+=\w+),\w+=void 0\);/, to: ':$1;' },
  { file: HTML, from: /else if\(8===(\w+)\.nodeType\)if\(\1\.data===(\w+)\)(\w+\.push\(\{type:2,index:\w+\}\));else\{.*?\+=\w+\.length-1\}/, to: 'else 8===$1.nodeType&&$1.data===$2&&$3;' },
  { file: HTML, from: /:3===(\w+)\?"<math>":""/, to: ':""' },
  { file: HTML, from: /:3===(\w+)\?"<\/math>":""/, to: ':""' },
  { file: HTML, from: /2===(\w+)\|\|3===\1(?=\)\{)/, to: '2===$1' },
  { file: HTML, from: /"number"==typeof \w+\?(this\.\$C\(\w+\)):\(void 0===.*?,\w+\)(?=;if)/, to: '$1' },
  { file: HTML, from: /\(\w+\?\.creationScope\?\?(\w+)\)/, to: '$1' },
  { file: HTML, from: /get startNode\(\)\{return this\.\$A\}get endNode\(\)\{return this\.\$B\}/, to: '' },
  { file: HTML, from: /get parentNode\(\)\{return this\.\$M\.parentNode\}/, to: '' },
  { file: HTML, from: /get parentNode\(\)\{let (\w+)=this\.\$A\.parentNode;.*?,\1\}/, to: '' },
  { file: HTML, from: /this\.\$N=void 0,/g, to: '' },
  { file: HTML, from: /Error\("invalid template strings array"\)/, to: 'Error("html")' },
  { file: HTML, from: /get tagName\(\)\{return this\.element\.tagName\}/, to: '' },
  // Listeners are functions, with no options beside them.
  { file: HTML, from: /\|\|(\w+)\.capture!==(\w+)\.capture\|\|\1\.once!==\2\.once\|\|\1\.passive!==\2\.passive/, to: '' },
  { file: HTML, from: /"function"==typeof this\.\$H\?(this\.\$H\.call\([^)]*\)):this\.\$H\.handleEvent\(\w+\)/, to: '$1' },
  // Of what Lit hands to its directives, the one thing those of ours take.
  { file: HTML, from: /\{M:\w+,P:\w+,A:\w+,C:1,L:\w+,R:?\w*,D:\w+,V:\w+,(I:\w+),H:?\w*,N:\w+,U:\w+,B:\w+,F:\w+\}/, to: '{$1}' },
];

/** What a source of ours may not ask of Lit as long as the above holds. */
export const ASKING: readonly RegExp[] = [
  /static (?:override )?properties\b[^;]*\b(?:converter|hasChanged|noAccessor|state|useDefault)\s*:/,
  /static (?:override )?properties\b[^;]*type: (?!Boolean|Number|String)/,
  /<(?:title|textarea|script|style)\b[^<]*>[^<]*\$\{[^`]*<\/(?:title|textarea|script|style)>/,
  /<!--[^>]*\$\{/,
  /\bmathml`/,
  /@\w+=\$\{\{/,
  /\b(?:firstUpdated|scheduleUpdate)\(/,
];
