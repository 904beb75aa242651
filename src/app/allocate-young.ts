import { setFlagsFromString } from 'node:v8'

// V8 puts new objects straight among the old ones where those that the same line made before have lived on. Of what a
// question judges a little is remembered and lives on; of an entity's hundred thousand all is let go at once, and each such
// object would hold what it points to, a whole contract, through every collection of the young. Counting a team of 150,000
// for the first time took a third longer by it, and a third more memory.
setFlagsFromString('--no-allocation-site-pretenuring')
