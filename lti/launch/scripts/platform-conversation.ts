/**
 * JavaScript that speaks with the platform's frame (LTI Client Side postMessages 1.0 3 and 4;
 * Platform Storage 1.0 3). Only the origin of the platform's authorization endpoint is written to
 * and heard, save for the capabilities, which hold nothing of ours. Each question has an end.
 */
export const platformConversation = `
function frameNamed(name) {
  const platform = window.parent === window ? window.opener : window.parent;
  if (!platform || !name || name === '_parent') return platform;
  try { return platform.frames[name] || null; } catch { return null; }
}
function ask(frameName, origin, subject, content, milliseconds) {
  return new Promise((resolve) => {
    const frame = frameNamed(frameName);
    if (!frame) { resolve(null); return; }
    const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join('-');
    const finish = (answer) => {
      clearTimeout(timer);
      window.removeEventListener('message', hear);
      resolve(answer);
    };
    const hear = (event) => {
      const answer = event.data;
      if (typeof answer !== 'object' || answer === null) return;
      if (origin !== '*' && event.origin !== origin) return;
      if (answer.subject !== subject + '.response' || answer.message_id !== id) return;
      finish(answer.error ? null : answer);
    };
    const timer = setTimeout(finish, milliseconds, null);
    window.addEventListener('message', hear);
    frame.postMessage({ subject, message_id: id, ...content }, origin);
  });
}
async function askStorage(page, subject, content) {
  let frameName = page.storage.target;
  if (frameName === null) {
    const capabilities = await ask('_parent', '*', 'lti.capabilities', {}, 1000);
    const messages = capabilities && capabilities.supported_messages;
    const message = Array.isArray(messages) && messages.find((one) => one && one.subject === subject);
    if (!message) return null;
    frameName = message.frame || '_parent';
  }
  return ask(frameName, page.storage.platformOrigin, subject, content, 2000);
}
`;
