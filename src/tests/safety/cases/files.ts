import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { harmless, memberFile, ofFile, refused, table, TEXT, type Case, type Content, type Verdict } from '../case.ts';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Uint8Array.from(part)));

/** A real picture: the smallest of the site’s icons. */
const PNG = readFileSync(resolve('public/icons/apple-touch-icon.png'));
/** The smallest JPEG there is: no picture that one could see, but one that begins and ends as it should. */
const JPEG = join([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0], [0xff, 0xda, 0, 2, 1, 2, 3], [0xff, 0xd9]);
const riff = (body: Uint8Array): Uint8Array => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length + 4);
  return join(ascii('RIFF'), size, ascii('WEBP'), body);
};
const box = (type: string, body: Uint8Array): Uint8Array => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 8);
  return join(size, ascii(type), body);
};
const AVIF = join(box('ftyp', ascii('avif\0\0\0\0avif')), box('mdat', ascii('xxxx')));
const SCRIPT = ascii('<script>alert()</script>');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert()"><script>alert()</script></svg>';
const wide = (): Uint8Array => {
  const png = Buffer.from(PNG);
  png.writeUInt32BE(40_000, 16);
  return png;
};

const picture = (name: string, [file, content]: readonly [string, Content], verdict: Verdict): Case =>
  ofFile(name, `members/${file}`, content, verdict);
const linked = (name: string, [file, link]: readonly [string, string], verdict: Verdict): Case =>
  ofFile(name, file, { link }, verdict, { needs: 'links' });

/** Pictures that are none, and files that are somewhere else. */
export const FILES: readonly Case[] = [
  ...table(picture, [
    ['a real PNG', ['tide.png', PNG], harmless()],
    ['a real JPEG', ['tide.jpg', JPEG], harmless()],
    ['a real WebP', ['tide.webp', riff(ascii('VP8 xxxx'))], harmless()],
    ['a real AVIF', ['tide.avif', AVIF], harmless()],
    ['a PNG that is a page', ['tide.png', SCRIPT], refused('1 image-type')],
    ['a PNG that is a JPEG', ['tide.png', JPEG], refused('1 image-type')],
    ['a PNG with a script behind it', ['tide.png', join(PNG, SCRIPT)], refused('1 image-type')],
    ['a PNG with an archive behind it', ['tide.png', join(PNG, ascii('PK\x03\x04'))], refused('1 image-type')],
    ['a PNG that is cut off', ['tide.png', PNG.subarray(0, 200)], refused('1 image-type')],
    ['a PNG of its first bytes', ['tide.png', PNG.subarray(0, 8)], refused('1 image-type')],
    ['a PNG as large as a field', ['tide.png', wide()], refused('1 image-type')],
    ['a JPEG with a page behind it', ['tide.jpg', join(JPEG, SCRIPT)], refused('1 image-type')],
    ['a JPEG of three bytes', ['tide.jpeg', Uint8Array.of(0xff, 0xd8, 0xff)], refused('1 image-type')],
    ['a WebP with a script behind it', ['tide.webp', join(riff(ascii('VP8 xxxx')), SCRIPT)], refused('1 image-type')],
    ['a WebP that is a sound', ['tide.webp', ascii('RIFFxxxxWAVE')], refused('1 image-type')],
    ['an AVIF with a script behind it', ['tide.avif', join(AVIF, SCRIPT)], refused('1 image-type')],
    ['an AVIF that is a film', ['tide.avif', box('ftyp', ascii('isom\0\0\0\0isom'))], refused('1 image-type')],
    ['an empty picture', ['tide.png', ''], refused('1 image-type')],
    ['a picture of two megabytes', ['tide.png', new Uint8Array(2_000_000)], refused('1 image-size')],
    ['an SVG', ['tide.svg', SVG], refused('1 file-type')],
    ['an SVG called PNG', ['tide.png', SVG], refused('1 image-type')],
    ['a GIF', ['tide.gif', ascii('GIF89a')], refused('1 file-type')],
    ['a PDF', ['tide.pdf', ascii('%PDF-1.7')], refused('1 file-type')],
    ['a picture in capitals', ['Tide.PNG', PNG], refused('1 file-type')],
    ['a picture with a question', ['tide.png?raw', PNG], refused('1 file-type')],
  ]).map((c) => (c.file.includes('?') ? { ...c, needs: 'any-name' as const } : c)),
  ...table(linked, [
    ['a link to a file of the system', ['members/tide.md', '/etc/passwd'], refused('1 symlink')],
    ['a link out of the folder', ['members/tide.md', '../../../../package.json'], refused('1 symlink')],
    ['a link to another member', ['members/tide.md', 'marlow-turbines.md'], refused('1 symlink')],
    ['a link that leads nowhere', ['members/tide.md', 'nobody.md'], refused('1 symlink')],
    ['a link to itself', ['members/tide.md', 'tide.md'], refused('1 symlink')],
    ['a link to a folder', ['members/tide', '/etc'], refused('1 symlink')],
    ['a link called picture', ['members/tide.png', '/etc/passwd'], refused('1 symlink')],
    ['a link in the place of a translation', ['members/atelier-du-flot.fr.md', '/etc/passwd'], refused('1 symlink')],
    ['a link among explainers', ['explainers/tide', '../members'], refused('1 symlink')],
    ['a link in the place of the front page', ['home.yaml', '/etc/passwd'], refused('1 symlink')],
    ['a link beside the rooms', ['outside', '/etc'], refused('1 symlink')],
  ]),
  ofFile(
    'a text that is too large',
    'members/tide.md',
    memberFile('tide', {}, TEXT.repeat(3000)),
    refused('1 file-size'),
  ),
  ofFile('a text of fifteen megabytes', 'members/tide.md', new Uint8Array(15_000_000), refused('1 file-size')),
  ofFile(
    'a list of twenty-five thousand empty things',
    'sources/tide.yaml',
    '- {}\n'.repeat(25_000),
    refused('1 missing-field', '1 more-faults'),
  ),
  ofFile(
    'a list of thirty thousand letters',
    'claims/tide.yaml',
    '- a\n'.repeat(30_000),
    refused('1 invalid-type', '1 more-faults'),
  ),
  ofFile(
    'a list of things that are nothing',
    'timeline/tide.yaml',
    '- a: b\n'.repeat(18_000),
    refused('1 missing-field', '1 unknown-field', '1 more-faults'),
  ),
  {
    name: 'a folder called like a file of the system',
    file: 'explainers/.gitkeep',
    files: { 'explainers/.gitkeep/en.mdx': 'x' },
    verdict: refused('1 file-name'),
  },
  ofFile('a list of two megabytes', 'sources/tide.yaml', '# x\n'.repeat(500_000), refused('1 file-size')),
  ofFile(
    'a translation of nobody',
    'members/tide.fr.md',
    '---\nsummary: Une marée.\n---\nTexte.\n',
    refused('1 orphan-translation'),
  ),
];
