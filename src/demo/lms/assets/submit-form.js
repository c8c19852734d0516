/* global document */
document.getElementById('form').submit();
