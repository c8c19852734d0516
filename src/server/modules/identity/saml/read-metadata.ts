import { X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import type { MetadataRefusal } from '../../../../contract/index.ts';
import {
  attributeOf,
  childrenOf,
  elementsBelow,
  hasDoctype,
  isNamed,
  parseXml,
  textOf,
} from './xml.ts';

/** What an identity provider's metadata tells (SAML metadata 2.4.3). */
export interface ProviderMetadata {
  readonly entityId: string;
  readonly signInAddress: string;
  readonly signInBinding: 'redirect' | 'post';
  readonly logoutAddress: string | null;
  /** Keys that sign, PEM: two while one takes over from the other. */
  readonly certificates: readonly string[];
  /** Until when it holds; null where it does not say. */
  readonly until: Date | null;
}

/** Metadata that is not taken. */
export class MetadataRefused extends Error {
  override readonly name = 'MetadataRefused';
  readonly reason: MetadataRefusal;
  /** What the other side or the network said. */
  readonly said: string | null;

  constructor(reason: MetadataRefusal, said: string | null = null) {
    super(reason);
    this.reason = reason;
    this.said = said;
  }
}

const maximumCharacters = 1_000_000;
const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';
const bindings = {
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
} as const;

/**
 * Reads the metadata of the one identity provider in it.
 * @param mayUseHttp for development and intranets
 * @throws MetadataRefused with what is wrong
 */
export function readMetadata(
  xml: string,
  options: { readonly now: Date; readonly mayUseHttp: boolean },
): ProviderMetadata {
  if (xml.length > maximumCharacters) throw new MetadataRefused('too-large');
  const root = hasDoctype(xml) ? undefined : parseXml(xml.replace(/^\uFEFF/, ''))?.documentElement;
  if (!root) throw new MetadataRefused('not-xml');
  const entity = entityOf(root);
  const until = untilOf([root, entity]);
  if (until !== null && until <= options.now) throw new MetadataRefused('expired');
  const [descriptor] = providersOf(entity);
  if (!descriptor) throw new MetadataRefused('no-identity-provider');
  const certificates = certificatesOf(descriptor);
  if (certificates.length === 0) throw new MetadataRefused('no-signing-key');
  const { address, binding } = signInOf(descriptor);
  if (!options.mayUseHttp && !address.startsWith('https:')) throw new MetadataRefused('not-https');
  const logoutAddress = addressFor(descriptor, 'SingleLogoutService', 'redirect');
  // What goes there names a person.
  const isSafe = options.mayUseHttp || logoutAddress?.startsWith('https:') === true;
  return {
    entityId: entity.getAttribute('entityID') ?? '',
    signInAddress: address,
    signInBinding: binding,
    logoutAddress: isSafe ? logoutAddress : null,
    certificates,
    until,
  };
}

const providersOf = (entity: Element): Element[] =>
  childrenOf(entity, 'metadata', 'IDPSSODescriptor').filter((descriptor) =>
    (descriptor.getAttribute('protocolSupportEnumeration') ?? '').split(/\s+/).includes(protocol),
  );

/** The entity itself, or the only identity provider of several entities (metadata 2.3.1). */
function entityOf(root: Element): Element {
  const isOne = isNamed(root, 'metadata', 'EntityDescriptor');
  if (!isOne && !isNamed(root, 'metadata', 'EntitiesDescriptor')) {
    throw new MetadataRefused('not-metadata');
  }
  const entities = isOne ? [root] : elementsBelow(root, 'metadata', 'EntityDescriptor');
  const providers = entities.filter((entity) => providersOf(entity).length > 0);
  const [entity] = providers;
  if (!entity?.getAttribute('entityID')) throw new MetadataRefused('no-identity-provider');
  if (providers.length > 1) throw new MetadataRefused('several-identity-providers');
  return entity;
}

/** The earliest end that the elements name. */
function untilOf(elements: readonly Element[]): Date | null {
  const ends = elements
    .flatMap((element) => attributeOf(element, 'validUntil') ?? [])
    .map((text) => new Date(text));
  if (ends.some((end) => Number.isNaN(end.getTime()))) throw new MetadataRefused('not-metadata');
  return ends.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** Keys for signing, and those of no stated use, as PEM and each once. */
function certificatesOf(descriptor: Element): string[] {
  const descriptors = childrenOf(descriptor, 'metadata', 'KeyDescriptor').filter(
    (key) => (attributeOf(key, 'use') ?? 'signing') === 'signing',
  );
  const certificates = descriptors
    .flatMap((key) => elementsBelow(key, 'signature', 'X509Certificate'))
    .flatMap((element) => readCertificate(textOf(element)) ?? []);
  return [...new Set(certificates)];
}

/** @returns PEM; null for what is no certificate, or of a kind of key that signs nothing here */
function readCertificate(encoded: string): string | null {
  try {
    const certificate = new X509Certificate(Buffer.from(encoded, 'base64'));
    return certificate.publicKey.asymmetricKeyType === 'rsa' ? certificate.toString() : null;
  } catch {
    return null;
  }
}

function signInOf(descriptor: Element): { address: string; binding: 'redirect' | 'post' } {
  for (const binding of ['redirect', 'post'] as const) {
    const address = addressFor(descriptor, 'SingleSignOnService', binding);
    if (address !== null) return { address, binding };
  }
  throw new MetadataRefused('no-sign-in-address');
}

function addressFor(
  descriptor: Element,
  service: 'SingleSignOnService' | 'SingleLogoutService',
  binding: 'redirect' | 'post',
): string | null {
  const location = childrenOf(descriptor, 'metadata', service)
    .find((element) => element.getAttribute('Binding') === bindings[binding])
    ?.getAttribute('Location');
  if (!location || !URL.canParse(location)) return null;
  return /^https?:$/.test(new URL(location).protocol) ? location : null;
}
