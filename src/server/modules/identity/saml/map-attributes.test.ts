import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flattenAttributes, mapAttributes } from './map-attributes.ts';

test('the usual names of Entra, of a directory and of SimpleSAMLphp are known', () => {
  const entra = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
  assert.deepEqual(
    mapAttributes(
      { [`${entra}/emailaddress`]: ['a@b.example'], [`${entra}/surname`]: ['Bos'] },
      {},
    ),
    { email: ['a@b.example'], familyName: ['Bos'] },
  );
  assert.deepEqual(mapAttributes({ 'urn:oid:2.16.840.1.113730.3.1.3': ['7'] }, {}), {
    employeeNumber: ['7'],
  });
  assert.deepEqual(mapAttributes({ memberOf: ['L&D', 'All'] }, {}), { groups: ['L&D', 'All'] });
});

test('an attribute that the organisation names counts alone', () => {
  const sent = { staffId: ['12'], employeeNumber: ['99'] };
  assert.deepEqual(mapAttributes(sent, { employeeNumber: 'staffId' }), { employeeNumber: ['12'] });
  assert.deepEqual(mapAttributes(sent, { employeeNumber: 'other' }), {});
});

test('what is empty or comes by the name of a built-in says nothing', () => {
  assert.deepEqual(mapAttributes({ email: [' '], mail: ['a@b.example'] }, {}), {
    email: ['a@b.example'],
  });
  assert.deepEqual(mapAttributes({}, { email: 'constructor' }), {});
});

test('texts are taken, alone and in lists, and elements are not', () => {
  assert.deepEqual(flattenAttributes({ a: 'x', b: ['y', { $: {} }], c: { NameID: ['z'] } }), {
    a: ['x'],
    b: ['y'],
    c: [],
  });
  assert.deepEqual(flattenAttributes(undefined), {});
});
