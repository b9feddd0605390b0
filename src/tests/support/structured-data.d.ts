/** Neither package brings types: what the test uses of them. */
declare module '@marbec/web-auto-extractor' {
  export interface Extracted {
    jsonld: Record<string, unknown[]>;
  }
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: readonly ('rdfa' | 'microdata')[] });
    parse(html: string): Extracted;
  }
}

declare module '@adobe/structured-data-validator' {
  import type { Extracted } from '@marbec/web-auto-extractor';
  export default class Validator {
    validate(extracted: Extracted): Promise<{ severity: 'ERROR' | 'WARNING'; issueMessage: string }[]>;
  }
}
