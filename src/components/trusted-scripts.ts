/**
 * The policy of the pages takes no text as code, nor as the address of code, but what this says: files of this origin.
 * Without a rule for HTML, none can be made of text. Browsers that know no trusted types have the rest of the policy.
 * @see https://w3c.github.io/trusted-types/dist/spec/
 */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown;
}

(self as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
});
