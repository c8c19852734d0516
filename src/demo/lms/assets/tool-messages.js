/* global document, window */
// What a tool may ask of the page around it: to be as high as it needs, and to be closed.
const frame = document.querySelector('.tool-frame');

window.addEventListener('message', ({ data, source }) => {
  if (source !== frame?.contentWindow) return;
  if (data?.subject === 'lti.frameResize' && Number(data.height) > 0) {
    frame.style.height = `${Math.min(Number(data.height), 20000)}px`;
  }
  const closeTo = document.getElementById('close-to');
  if (data?.subject === 'org.imsglobal.lti.close' && closeTo) {
    window.location.assign(closeTo.href);
  }
});
