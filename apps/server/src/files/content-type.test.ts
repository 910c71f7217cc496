import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { HEIC, JPEG, PNG, WEBP, archive, docx, ods, pdf } from './__fixtures__/documents.ts';
import { typeOfContent } from './content-type.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it.each<[string, Uint8Array, string]>([
  ['a PDF', pdf(), 'application/pdf'], ['a PNG', PNG, 'image/png'], ['a JPEG', JPEG, 'image/jpeg'], ['a WebP', WEBP, 'image/webp'], ['a photo of a telephone', HEIC, 'image/heic'],
  ['a word document', docx(), WORD], ['a spreadsheet', docx({}, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['an open spreadsheet', ods(), 'application/vnd.oasis.opendocument.spreadsheet'], ['an open text', ods({}, 'application/vnd.oasis.opendocument.text'), 'application/vnd.oasis.opendocument.text'],
  ['figures in a table', utf8('commune;recettes\nKolda;1 234\n'), 'text/plain'], ['a text in Arabic', utf8('محضر المداولة\n'), 'text/plain'],
])('%s is received, by its content', async (_, bytes, type) => {
  expect(await typeOfContent(bytes)).toBe(type);
});

it.each<[string, Uint8Array]>([
  ['a program of Windows', new Uint8Array(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]))], ['a program of Linux', new Uint8Array(Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(60)]))],
  ['a page', utf8('<!doctype html><script>alert(1)</script>')], ['a page after a blank', utf8('\n\n  <html><body>')], ['a drawing that can hold scripts', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['the same with its declaration', utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')], ['a script', utf8('#!/bin/sh\nrm -rf /\n')],
  ['an archive', archive()], ['a compressed file', new Uint8Array(gzipSync('x'))],
  ['a document with macros', docx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml')], ['macros under another name', docx({ 'word/vbaProject.bin': 'x' })],
  ['a program in a document', docx({ 'word/embeddings/run.exe': 'MZ' })], ['macros of an open document', ods({ 'Basic/Standard/Module1.xml': '<x/>' })], ['scripts of an open document', ods({ 'Scripts/python/a.py': 'x' })],
  ['a document cut short', docx().slice(0, -40)], ['a text in another encoding', new Uint8Array([0x43, 0x6f, 0xfb, 0x74])], ['bytes', new Uint8Array([1, 2, 3, 4, 5])], ['nothing', new Uint8Array()], ['blanks', utf8('  \n')],
])('%s is refused', async (_, bytes) => {
  expect(await typeOfContent(bytes)).toBeUndefined();
});
