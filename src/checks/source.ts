import { readDoc, type Doc, type Unreadable } from '../library/graph.ts';
import { cutFrontmatter, frontmatterFault, parseYaml, type ParsedYaml } from '../library/yaml/parse.ts';
import { isShort, type DocIdentity } from '../schema/identity.ts';
import { writtenScalars, type Written } from './scalars.ts';

/** A file as it is written: where things stand in it is looked up only where something is wrong. */
export class Source {
  readonly file: string;
  readonly text: string;
  #yaml: ParsedYaml | undefined;
  #scalars: Map<string, Written> | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Its YAML, with positions in the file. */
  get yaml(): ParsedYaml {
    if (this.#yaml === undefined) {
      const { yaml, yamlLine } = yamlOf(this.file, this.text);
      // What is refused as a whole is not read here either.
      const isRefused = !this.file.endsWith('.yaml') && frontmatterFault(this.file, cutFrontmatter(this.text));
      this.#yaml = parseYaml(isRefused ? '' : yaml, this.file, yamlLine);
    }
    return this.#yaml;
  }

  /** The texts in its YAML as they are written there. */
  get scalars(): Map<string, Written> {
    this.#scalars ??= writtenScalars(yamlOf(this.file, this.text).yaml);
    return this.#scalars;
  }

  /** Its text where its frontmatter cannot be read: all faults of a file are to be shown at once. */
  rescued({ kind, id, lang }: DocIdentity): Doc | Unreadable {
    const { body, bodyLine } = cutFrontmatter(this.text);
    const none = { version: '', head: '', of: undefined, ofDay: undefined, ofParts: undefined };
    return readDoc(kind, id, { lang, file: this.file, body, bodyLine, ...none }, isShort(this.file));
  }
}

function yamlOf(file: string, text: string): { yaml: string; yamlLine: number } {
  return file.endsWith('.yaml') ? { yaml: text, yamlLine: 1 } : cutFrontmatter(text);
}
