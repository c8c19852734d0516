import type { Document, Element, Node } from '@xmldom/xmldom';
import { SamlRefused } from './saml-refused.ts';
import {
  childrenOf,
  elementsBelow,
  hasDoctype,
  isElement,
  isNamed,
  nodesBelow,
  parseXml,
} from './xml.ts';

const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const c14n = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';

/** What a signature or an encryption may be made with; everything else, SHA-1 and HMAC too, is refused. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  SignatureMethod: [
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  ],
  DigestMethod: [
    'http://www.w3.org/2001/04/xmlenc#sha256',
    'http://www.w3.org/2001/04/xmlenc#sha512',
  ],
  CanonicalizationMethod: [excC14n, c14n],
  Transform: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', excC14n, c14n],
};
const allowedEncryption: readonly string[] = [
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
];
const allowedKeyEncryption: readonly string[] = [
  'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
  'http://www.w3.org/2009/xmlenc11#rsa-oaep',
];

/**
 * Parses a SAML document and refuses what no identity provider needs to send: a document type, comments
 * and instructions (which the signature does not cover), an id twice, signatures anywhere but under what
 * they sign, and weak algorithms. What is left may go to the library that verifies it.
 * @throws SamlRefused
 */
export function checkDocument(xml: string): Document {
  if (hasDoctype(xml)) throw new SamlRefused('doctype');
  const document = parseXml(xml);
  if (!document) throw new SamlRefused('not-saml');
  refuseComments(document);
  refuseTwins(document);
  for (const signature of elementsBelow(document, 'signature', 'Signature'))
    checkSignature(signature);
  for (const encrypted of elementsBelow(document, 'encryption', 'EncryptionMethod')) {
    const isOfKey = encrypted.parentNode?.localName === 'EncryptedKey';
    const algorithms = isOfKey ? allowedKeyEncryption : allowedEncryption;
    if (!algorithms.includes(encrypted.getAttribute('Algorithm') ?? '')) {
      throw new SamlRefused('algorithm-not-allowed');
    }
  }
  return document;
}

const commentNode = 8;
const instructionNode = 7;

function refuseComments(document: Document): void {
  for (const node of nodesBelow(document)) {
    const isDeclaration = node.nodeName === 'xml' && node.parentNode === document;
    const isExtra = node.nodeType === commentNode || node.nodeType === instructionNode;
    if (isExtra && !isDeclaration) throw new SamlRefused('comment');
  }
}

function refuseTwins(document: Document): void {
  const ids = new Set<string>();
  for (const node of nodesBelow(document)) {
    if (!isElement(node)) continue;
    for (const name of ['ID', 'Id', 'id']) {
      const id = node.getAttribute(name);
      if (id === null || id === '') continue;
      if (ids.has(id)) throw new SamlRefused('duplicate-id');
      ids.add(id);
    }
  }
}

const isSignable = (node: Node | null): boolean =>
  node !== null &&
  isElement(node) &&
  (isNamed(node, 'protocol', 'Response') || isNamed(node, 'assertion', 'Assertion'));

/** One that signs its own parent, as a whole, by one reference (SAML core 5.4). */
function checkSignature(signature: Element): void {
  if (!isSignable(signature.parentNode)) throw new SamlRefused('signature-misplaced');
  const infos = elementsBelow(signature, 'signature', 'SignedInfo');
  const references = elementsBelow(signature, 'signature', 'Reference');
  const id = (signature.parentNode as Element).getAttribute('ID');
  const isOne =
    infos.length === 1 &&
    infos[0]?.parentNode === signature &&
    references.length === 1 &&
    references[0]?.getAttribute('URI') === `#${id ?? ''}` &&
    elementsBelow(signature, 'signature', 'Object').length === 0;
  if (!isOne) throw new SamlRefused('signature-misplaced');
  for (const [name, algorithms] of Object.entries(allowed)) {
    const used = elementsBelow(signature, 'signature', name);
    if (used.length === 0 && name !== 'Transform') throw new SamlRefused('algorithm-not-allowed');
    for (const element of used) {
      if (!algorithms.includes(element.getAttribute('Algorithm') ?? '')) {
        throw new SamlRefused('algorithm-not-allowed');
      }
    }
  }
}

/** Whether an element carries a signature of its own. */
export const isSigned = (element: Element): boolean =>
  childrenOf(element, 'signature', 'Signature').length === 1;
