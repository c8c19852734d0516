/* global document, window */
// Shown inside the tool's frame: the page around it is the one to go on with.
const { to } = document.getElementById('leave').dataset;
if (window.top !== window) window.top.location.assign(to);
