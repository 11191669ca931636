import * as z from 'zod';

// zod probes `new Function` to compile validators as soon as a schema is made, which the page's content security policy
// refuses: interpret instead. A page imports this file before anything that makes a schema.
z.config({ jitless: true });
