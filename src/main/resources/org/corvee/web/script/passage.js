// A long document has several pages, and the part of an address behind # never reaches the server: whoever comes by a passage's
// own address is led to its page. Without this script the pages are there to be turned.
"use strict";
const passage = location.hash.match(/^#char=(\d+),\d+$/);
if (passage && !document.getElementById(location.hash.slice(1)) && !new URLSearchParams(location.search).has("at")) {
  location.replace(location.pathname + "?at=" + passage[1] + location.hash);
}
