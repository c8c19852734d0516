// What has to be shown, case by case. A test says which cases it shows by their ids at the end of its
// title, in square brackets; docs/lti-conformance.md is made of both.

export interface CaseGroup {
  readonly title: string;
  /** Words of each case by its id. */
  readonly cases: Readonly<Record<string, string>>;
}

const accepted = {
  plain: 'a plain launch',
  'several-roles': 'several roles',
  'short-role': 'a short role name',
  'unknown-role': 'an unknown role, which gives no privilege',
  'no-roles': 'an empty list of roles, which gives no privilege',
  'email-only': 'an e-mail address and no name',
  'names-only': 'names and no e-mail address',
  'no-personal-data': 'no personal data at all',
  'no-context': 'an e-mail address and no context',
} as const;

/** The launches to be accepted, each as an instructor and as a learner. */
const acceptedCases = Object.fromEntries(
  ['Instructor', 'Learner'].flatMap((person) =>
    Object.entries(accepted).map(([id, words]) => [
      `accept-${person.toLowerCase()}-${id}`,
      `${person}: ${words}`,
    ]),
  ),
);

export const caseGroups: readonly CaseGroup[] = [
  {
    title: 'The certification guide: launches to be refused',
    cases: {
      'guide-1': 'no `kid` in the header',
      'guide-2': 'a `kid` that is not in the key set of the platform',
      'guide-3': 'another LTI version',
      'guide-4': 'no LTI version',
      'guide-5': 'no LTI 1.3 message',
      'guide-6': 'claims of LTI missing',
      'guide-7': '`iat` or `exp` missing, odd or out of time',
      'guide-8': 'no `message_type`',
      'guide-9': 'no `roles`',
      'guide-10': 'no `deployment_id`',
      'guide-11': 'no `resource_link.id`',
      'guide-12': 'no `sub`: an anonymous launch, under a reason of its own',
      'refusal-page':
        'a refusal is a page with its reason; nobody is let in, nothing is left behind',
      'refusal-log': 'the log has the reason, and nothing of the token',
    },
  },
  { title: 'The certification guide: launches to be accepted', cases: acceptedCases },
  {
    title: 'The certification guide: services',
    cases: {
      'deep-linking-form': 'Deep Linking: the response is a form with the one field `JWT`',
      'deep-linking-claims': 'Deep Linking: `iss`, `aud`, message type, version and deployment',
      'deep-linking-data': 'Deep Linking: `data` goes back if and only if it came',
      'deep-linking-no-items': 'Deep Linking: no items are valid',
      'deep-linking-items': 'Deep Linking: several items, with line items',
      'roster-request': 'Names and Roles: media type, bearer and scope',
      'grades-create-1': 'Grades: line item 1 is created in the first context',
      'grades-create-2': 'Grades: line item 2 is created in the first context',
      'grades-read-1': 'Grades: line item 1 is read',
      'grades-create-3': 'Grades: line item 3 is created in a second context',
      'grades-score-3': 'Grades: a score for line item 3',
      'grades-score-1': 'Grades: a score for line item 1',
      'grades-results-3': 'Grades: the results of line item 3',
      'grades-results-1': 'Grades: the results of line item 1',
      'grades-tokens': 'Grades: a token for each set of scopes',
    },
  },
  {
    title: 'Beyond the guide',
    cases: {
      'alg-none': '`alg` none',
      'alg-hs256': 'HS256 with the public key as secret',
      'alg-rs384': 'RS384',
      'duplicate-kid': 'a key set with two keys under one `kid`',
      'audience-list-with-azp': '`aud` as a list with `azp`',
      'audience-list-without-azp': '`aud` as a list without `azp`',
      'wrong-issuer': 'another `iss`',
      'unknown-deployment': 'an unknown deployment',
      'nonce-absent': 'no nonce',
      'nonce-replayed': 'a nonce that was used',
      'nonce-of-another-login': 'the nonce of another login',
      'nonce-at-once': 'one nonce, many posts at once',
      'state-of-another-browser': 'a state from another browser',
      'clock-inside': '`iat` just inside the leeway',
      'clock-outside': '`iat` just outside the leeway',
      'target-mismatch': 'another `target_link_uri` than that of the login',
      'numeric-sub': 'a `sub` that is a number',
      'roles-text': '`roles` as one text',
      'white-space': 'white space around values',
      'platform-error': 'an error of the platform in place of a token',
      'submission-review': 'Submission Review: whose work is looked at',
      migration: 'LTI 1.1 migration: the claim, and what its signature proves',
      'platform-broken':
        'a platform that is down, slow, or answers with a page, odd JSON or without end',
      'claims-asked': 'a registration asks for no personal data that is not declared',
    },
  },
  {
    title: 'A launch and its browser',
    cases: {
      'binding-cookie': 'a partitioned cookie of each launch',
      'binding-put': "the platform's storage: put at login",
      'binding-get': "the platform's storage: got at the launch",
      'binding-capabilities': "the platform's storage: its frame asked for where it is not named",
      'binding-window': 'a new window, with a ticket that works once',
      'two-tabs': 'two tabs share nothing',
      'nothing-at-login':
        'nothing is written at login; a launch reads one registration, writes one nonce',
      'state-key-rotation': 'a state in flight outlives the change of the state key',
    },
  },
  {
    title: 'Defects of other libraries, not repeated',
    cases: {
      'defect-unbound-state': 'a state that is bound to no browser',
      'defect-cookie-only': 'a state that only a cookie binds, where cookies are blocked',
      'defect-nonce-not-issued': 'a nonce that was never given out is accepted',
      'defect-nonce-race': 'a nonce looked up and then inserted',
      'defect-deployment': 'the deployment is never checked',
      'defect-key-set-fetches': 'the key set is fetched at every launch',
      'defect-rotation': 'a rotation that keeps the `kid`, or drops the old key at once',
      'defect-tabs': 'one launch overwrites the session of another',
      'defect-names': 'names or e-mail addresses are required',
      'defect-scores-url': '`/scores` behind a query',
      'defect-tokens': 'service tokens are not kept',
      'defect-refused-scope': 'one refused scope fails the whole request',
      'defect-odd-state': 'an odd or doubled state ends the process',
      'defect-iat': 'an `iat` that is absent or ten minutes ahead is accepted',
      'defect-exp': 'an absent `exp` is accepted',
      'defect-target': 'a target on another host is accepted',
      'defect-blank-sub': 'a blank `sub` is accepted',
      'defect-audiences': 'two audiences without `azp` are accepted',
      'defect-crit': 'an unknown critical header is accepted',
      'defect-kid-flood': '200 unknown kids cause 200 fetches of the key set',
      'defect-hanging-keys': 'a key set that hangs, hangs the launch',
      'defect-409': 'the second score within a second is lost',
      'defect-one-page': 'one page of the roster is read',
      'defect-json-error': 'an error is JSON in the face of a person',
      'defect-assertion-deployment': 'an assertion does not name the deployment',
      'defect-assertion-audience': 'an assertion is not for the audience that the platform wants',
    },
  },
  {
    title: 'Scores',
    cases: {
      'scores-rising': 'timestamps rise by whole seconds',
      'scores-complete': 'a score has its maximum and is fully graded, or is not sent',
      'scores-401': '401: a fresh token, once',
      'scores-403': '403',
      'scores-404': '404',
      'scores-409': '409: again a second later, dated later',
      'scores-429': '429: as late as the platform says',
      'scores-not-gradable': '400 and 422: nobody who is graded',
      'scores-unavailable': '5xx, silence, no connection: again later',
    },
  },
  {
    title: 'Moodle',
    cases: {
      'moodle-registration': 'registration: status 200 and a named deployment',
      'moodle-registration-errors': 'registration: errors as plain text',
      'moodle-pending': 'registration: a new tool waits for its administrator',
      'moodle-update': 'registration: again, with client and deployment kept',
      'moodle-claims': 'registration: personal data only where it was asked for',
      'moodle-auth-request': 'login: the parameters it insists on',
      'moodle-launch': 'launch: short context type, 60 s to live, no storage for tools',
      'moodle-custom': 'launch: custom values that are null, numbers or not substituted',
      'moodle-single-use': 'launch: works once; a reload is a page of its own',
      'moodle-token': 'token: JSON as `text/html`, and no leeway for `iat`',
      'moodle-token-errors': 'token: an error that is no JSON',
      'moodle-rotation': 'token: a new key of the tool is found, though the key set is kept',
      'moodle-tokens-cached': 'token: kept, one for each set of scopes',
      'moodle-no-line-item': 'grades: no line item in the launch until a teacher ticks a box',
      'moodle-scores':
        'grades: exactly one media type, `/scores` before the query, 200 and no body',
      'moodle-409': 'grades: 409 in whole seconds',
      'moodle-erased-grades': 'grades: a score without a grade erases the grade',
      'moodle-not-gradable': 'grades: 400 for who has no graded role',
      'moodle-curly-links': 'grades: a link with curly quotes, escaped for HTML',
      'moodle-role-filter': 'roster: the link to the next page drops the role',
      'moodle-short-roles': 'roster: short role names',
      'moodle-deep-linking': 'deep linking: no data, several items',
      'moodle-submission-review': 'submission review from the gradebook',
    },
  },
  {
    title: 'Canvas',
    cases: {
      'canvas-bearer': 'registration: the configuration needs the token',
      'canvas-bare-host':
        'registration: `authorization_server` is a bare host, the issuer is elsewhere',
      'canvas-extensions': 'registration: its extensions, and only its placements',
      'canvas-no-deployment': 'registration: 201 without a deployment, learned at the first launch',
      'canvas-close': 'registration: ends by asking to be closed',
      'canvas-shared-issuer':
        'login: self-hosted sites share one issuer; the client tells them apart',
      'canvas-privacy': 'launch: nobody has a name',
      'canvas-platform-error': 'launch: `launch_no_longer_valid`',
      'canvas-storage': 'launch: `post_message_forwarding`',
      'canvas-withdrawn-scope': 'token: a scope cut after the registration',
      'canvas-422': 'grades: 422 for who is no student',
      'canvas-deep-linking': 'deep linking: `data` goes back',
    },
  },
  {
    title: 'Brightspace',
    cases: {
      'brightspace-registration': 'registration: no token; the right is in the addresses',
      'brightspace-state': 'login: 404 unless a state comes along',
      'brightspace-token-audience': 'token: an audience that is not the token URL',
      'brightspace-kid': 'token: the `kid` is required',
      'brightspace-no-line-item': 'grades: no line item of its own, so one is made',
      'brightspace-422': 'grades: 422 for a role without grades',
    },
  },
  {
    title: 'Blackboard, Open edX, Sakai',
    cases: {
      'blackboard-tenants':
        'Blackboard: one issuer and client for all; the deployment is the organisation',
      'blackboard-storage': 'Blackboard: storage that only its capabilities name',
      'blackboard-login': 'Blackboard: login by GET',
      'blackboard-bearer': 'Blackboard: a capital `Bearer`, and `iat` and `exp` in assertions',
      'open-edx-bearer': 'Open edX: `token_type` in lower case, `aud` not verified',
      'open-edx-pages': 'Open edX: pages only where a number is asked for',
      'open-edx-no-personal-data': 'Open edX: no personal data in the roster',
      'sakai-registration': 'Sakai: registration',
      'sakai-launch': 'Sakai: `aud` as a list, a clock that is ahead',
    },
  },
  {
    title: 'The product on each platform',
    cases: {
      'product-moodle': 'Moodle: registration, launch, a score in the gradebook',
      'product-brightspace': 'Brightspace: registration, launch, a score in the gradebook',
      'product-blackboard': 'Blackboard: launch, a score in the gradebook',
      'product-open-edx': 'Open edX: launch, a score in the gradebook',
      'product-sakai': 'Sakai: registration, launch, a score in the gradebook',
      'product-canvas':
        'Canvas: registration, a deployment that waits for a word, a score in the gradebook',
    },
  },
];
