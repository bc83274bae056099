// Leads from the address with the token, which is used up now, to the page itself.
"use strict";
location.replace(location.pathname);
