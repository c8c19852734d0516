import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';

/** Namespaces of SAML 2.0, XML Signature and XML Encryption. */
export const namespaces = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
} as const;
type Namespace = keyof typeof namespaces;

/** Whether a text declares a document type or entities, which no SAML message needs. */
export const hasDoctype = (xml: string): boolean => /<!\s*(DOCTYPE|ENTITY)/i.test(xml);

/** @returns null for what is no well-formed XML */
export function parseXml(xml: string): Document | null {
  try {
    // Every complaint of the parser is an end.
    const parser = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    });
    return parser.parseFromString(xml, 'text/xml');
  } catch {
    return null;
  }
}

export const isNamed = (element: Element, namespace: Namespace, name: string): boolean =>
  element.localName === name && element.namespaceURI === namespaces[namespace];

/** The elements of that name anywhere below. */
export function elementsBelow(
  node: Document | Element,
  namespace: Namespace,
  name: string,
): Element[] {
  return [...node.getElementsByTagNameNS(namespaces[namespace], name)];
}

/** The children of that name. */
export function childrenOf(element: Element, namespace: Namespace, name: string): Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => isElement(node) && isNamed(node, namespace, name),
  );
}

export const childOf = (
  element: Element | undefined,
  namespace: Namespace,
  name: string,
): Element | undefined => element && childrenOf(element, namespace, name)[0];

export const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? '';

/** @returns null where the element does not have it, or has it empty */
export function attributeOf(element: Element, name: string): string | null {
  const value = element.getAttribute(name);
  return value === '' ? null : value;
}

const elementNode = 1;
export const isElement = (node: Node): node is Element => node.nodeType === elementNode;

/** Every node below, in the order of the document. */
export function* nodesBelow(node: Node): Generator<Node> {
  for (const child of node.childNodes) {
    yield child;
    yield* nodesBelow(child);
  }
}
