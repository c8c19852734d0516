import { randomUUID } from 'node:crypto';
import { toldParts } from '../../../src/contract/index.ts';
import { SamlProvider } from '../../support/saml-provider.ts';
import type { ValidInput } from './valid-input.ts';

const some = (): ValidInput => ({ params: { id: randomUUID() } });
/** Nothing listens there, so that a check is soon over. */
const platform = {
  family: 'moodle',
  issuer: 'https://127.0.0.1:9',
  clientId: 'client',
  authorizationEndpoint: 'https://127.0.0.1:9/auth',
  tokenEndpoint: 'https://127.0.0.1:9/token',
  tokenAudience: null,
  jwksUri: 'https://127.0.0.1:9/keys',
};
const recordStore = {
  name: 'Store of the organisation',
  endpoint: 'https://records.example/xapi',
  username: 'mentorklik',
  password: 'secret',
  version: '1.0.3',
  isEnabled: false,
};
const teamsConnection = {
  directoryId: randomUUID(),
  clientId: randomUUID(),
  privacyUrl: 'https://intranet.example/privacy',
  termsUrl: 'https://intranet.example/terms',
  isEnabled: false,
};

/** For each endpoint about connections to other systems an input that its schemas take. */
export const connectionInputs: Readonly<Record<string, ValidInput>> = {
  saveTeamsGraphAccess: { body: { clientSecret: 'secret' } },
  removeTeamsGraphAccess: {},
  comeInFromTeams: { ...some(), body: { token: 'a.b.c' } },
  saveTeamsConnection: { body: teamsConnection },
  getTeamsConnection: {},
  downloadTeamsPackage: {},
  removeTeamsConnection: {},
  listPlatforms: {},
  makeRegistrationLink: {},
  listRegistrationLinks: {},
  getToolValues: {},
  enterPlatform: { body: { ...platform, name: 'Campus', deploymentIds: ['1'] } },
  checkPlatform: { body: platform },
  listSigningKeys: {},
  rotateSigningKeys: {},
  revokeRegistrationLink: some(),
  changePlatform: { ...some(), body: { name: 'Campus', isEnabled: true } },
  removePlatform: some(),
  addDeployment: { ...some(), body: { deploymentId: '1' } },
  decideDeployment: { ...some(), body: { deploymentId: '1', decision: 'approve' } },
  getLinking: {},
  setLinking: { body: { linkBy: 'verified_email', emailVerifiedBy: ['saml'] } },
  getSamlConnection: {},
  setUpSaml: {},
  takeSamlMetadata: { body: { xml: new SamlProvider().metadata() } },
  changeSamlSettings: {
    body: {
      isEnabled: false,
      mayStartAtProvider: false,
      wantsResponseSigned: true,
      mayAddPeople: true,
      attributes: { employeeNumber: 'staffId' },
      groupRoles: [{ group: 'L&D', role: 'ld_administrator' }],
    },
  },
  testSaml: {},
  removeSaml: {},
  getSourceOrder: {},
  saveSourceOrder: {
    body: {
      first: Object.fromEntries(toldParts.map((part) => [part, part === 'email' ? 'scim' : null])),
      basedOn: null,
    },
  },
  getScimConnection: {},
  createScimToken: { body: { name: 'Entra', scopes: ['users.read', 'users.write'] } },
  rotateScimToken: { ...some(), body: { overlapDays: 7 } },
  revokeScimToken: some(),
  setScimLevelAttribute: { body: { attribute: 'roles' } },
  setScimGroupRole: { ...some(), body: { role: 'auditor' } },
  readRosters: { ...some(), body: { mayEndMany: false } },
  listRecordStores: {},
  addRecordStore: { body: recordStore },
  changeRecordStore: { ...some(), body: recordStore },
  removeRecordStore: some(),
  testRecordStore: some(),
  resendStatements: some(),
};
