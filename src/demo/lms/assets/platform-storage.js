/* global document, window */
// The platform's side of LTI Client Side postMessages and Platform Storage: lets a tool keep the state
// of a launch where its cookies are blocked. Values belong to the origin that put them.
const subjects = ['lti.capabilities', 'lti.put_data', 'lti.get_data'];
const longestValue = 4096;
const mostKeys = 500;
const storage = new Map();
// A page that has a frame for the values only says which one it is.
const elsewhere =
  typeof document === 'undefined' ? undefined : document.querySelector('.storage-frame')?.name;

const ofOrigin = (origin) => {
  if (!storage.has(origin)) storage.set(origin, new Map());
  return storage.get(origin);
};

const refuse = (code, message) => ({ error: { code, message } });

const answer = ({ subject, key, value }, values) => {
  if (subject === 'lti.capabilities') {
    const frame = elsewhere ?? '_parent';
    return { supported_messages: subjects.map((one) => ({ subject: one, frame })) };
  }
  if (typeof key !== 'string' || key === '') return refuse('bad_request', 'key is missing');
  if (subject === 'lti.get_data') return { key, value: values.get(key) ?? null };
  if (value === null || value === undefined) {
    values.delete(key);
    return { key, value: null };
  }
  if (typeof value !== 'string' || value.length > longestValue) {
    return refuse('bad_request', 'value is not a short text');
  }
  if (values.size >= mostKeys && !values.has(key)) {
    return refuse('storage_exhaustion', 'too many values');
  }
  values.set(key, value);
  return { key, value };
};

window.addEventListener('message', ({ data, origin, source }) => {
  if (!subjects.includes(data?.subject) || !source) return;
  const { subject, message_id } = data;
  if (elsewhere !== undefined && subject !== 'lti.capabilities') return;
  const reply = { subject: `${subject}.response`, message_id, ...answer(data, ofOrigin(origin)) };
  source.postMessage(reply, origin);
});
