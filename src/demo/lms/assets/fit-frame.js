/* global document, window */
// A mail's frame is as high as the mail.
const frame = document.getElementById('fit');
const fit = () => {
  const height = frame?.contentDocument?.documentElement?.scrollHeight;
  if (height) frame.style.height = `${height + 2}px`;
};
frame?.addEventListener('load', fit);
window.addEventListener('resize', fit);
fit();
